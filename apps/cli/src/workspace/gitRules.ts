import { join } from 'node:path';
import type { RuleFile } from '@tolok/engine';
import { type Parsed, type Problem, decodeUtf8, problem } from '@tolok/schema';
import { type GitSaid, git } from './git.ts';

/** Files of a rules folder as they stand in a revision, and where that is. */
export interface GitRules {
  /** As git writes it: `REV:rules`. */
  readonly name: string;
  readonly files: readonly RuleFile[];
  /** What could not be read, by the path inside the folder. */
  readonly problems: readonly Problem[];
}

/**
 * The files of a folder of rules in a revision of the repository it stands in, without examples.
 * Nothing in the working tree is read or touched.
 *
 * Problems: `check.against-git`, `check.against-repository`, `check.against-unknown`,
 * `check.against-folder`.
 */
export async function readGitRules(folder: string, revision: string): Promise<Parsed<GitRules>> {
  const unknown = { problems: [problem('check.against-unknown', { revision })] };
  if (revision.startsWith('-') || revision.includes('\0')) return unknown;
  const prefix = await git(folder, ['rev-parse', '--show-prefix']);
  if (!('bytes' in prefix)) return { problems: [noRepository(prefix)] };
  const commit = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const id = 'bytes' in commit ? hashIn(commit.bytes) : null;
  if (id === null) return unknown;
  const path = textOf(prefix).replace(/\/$/, '');
  const name = `${revision}:${path}`;
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', `${id}:${path}`]);
  if (!('bytes' in listed))
    return { problems: [problem('check.against-folder', { path: path || '.', revision })] };
  const { entries, problems } = wantedEntries(listed.bytes.toString('utf8'));
  const objects = await readObjects(
    folder,
    entries.map(({ object }) => object),
  );
  const files = entries.flatMap(({ path: file, object }) => {
    const bytes = objects.get(object);
    if (!bytes) {
      problems.push(problem('command.file-unreadable', { reason: object }, { file }));
      return [];
    }
    const text = decodeUtf8(bytes, file);
    problems.push(...text.problems);
    return typeof text.value === 'string' ? [{ path: file, text: text.value }] : [];
  });
  return { value: { name, files, problems }, problems: [] };
}

/** The folder a revision's files are shown under, beside the folder a command runs in. */
export const shownAt = (name: string, from: string): string => join(from, name);

const noRepository = (said: Exclude<GitSaid, { bytes: Buffer }>): Problem =>
  said.failed === 'missing'
    ? problem('check.against-git')
    : problem('check.against-repository', { detail: said.detail });

const textOf = ({ bytes }: { readonly bytes: Buffer }): string =>
  bytes.toString('utf8').replace(/\n$/, '');

function hashIn(bytes: Buffer): string | null {
  const text = textOf({ bytes });
  return /^[0-9a-f]{40,64}$/.test(text) ? text : null;
}

interface Entry {
  readonly path: string;
  readonly object: string;
}

/** The JSON files of a tree that a folder of rules would be read from; a link is told. */
function wantedEntries(listing: string): { entries: readonly Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = listing.split('\0').flatMap((line): Entry[] => {
    const [, mode, object = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (mode === undefined || !path.endsWith('.json') || path.endsWith('.examples.json')) return [];
    if (path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return [];
    if (mode !== '120000') return [{ path, object }];
    problems.push(problem('command.file-link', {}, { file: path }));
    return [];
  });
  return { entries, problems };
}

/** The bytes of objects by their hash, in one call of git. */
async function readObjects(
  folder: string,
  objects: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (objects.length === 0) return found;
  const said = await git(folder, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  if (!('bytes' in said)) return found;
  const { bytes } = said;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) break;
    const [object = '', type, size] = bytes.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue; // `missing`: a line without content
    found.set(object, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
