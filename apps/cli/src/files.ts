import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Parsed, type Problem, problem } from '@tolok/schema';

/** What stands at a path: links are followed, since a person named it; null for nothing. */
export function kindAt(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
}

/** A path as it is shown: relative to a folder, with forward slashes; `.` for the folder itself. */
export const showPath = (path: string, from: string): string =>
  (relative(from, path) || '.').split(sep).join('/');

/** The nearest folder of that name, in a folder or above it; null where there is none. */
export function findUpwards(name: string, from: string): string | null {
  for (let at = resolve(from); ; at = dirname(at)) {
    const wanted = join(at, name);
    if (kindAt(wanted) === 'folder') return wanted;
    if (at === dirname(at)) return null;
  }
}

/** A file found below a folder. */
export interface FoundFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** True for a symbolic link; what it leads to was not looked at. */
  readonly link: boolean;
}

/** Files of that ending anywhere below a folder, by path; hidden and installed ones are passed over. */
export function listFiles(folder: string, ending: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(ending) && !entry.isDirectory())
    .map((entry) => ({
      path: showPath(join(entry.parentPath, entry.name), folder),
      link: entry.isSymbolicLink(),
    }))
    .filter(
      ({ path }) =>
        !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Folders directly inside a folder, by name; hidden ones and links are passed over. */
export const listFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort();

/** The bytes of a file. Problem: `command.file-unreadable`. */
export function readBytes(path: string, shown: string): Parsed<Uint8Array> {
  try {
    return { value: readFileSync(path), problems: [] };
  } catch (cause) {
    return { problems: [failure('command.file-unreadable', cause, shown)] };
  }
}

/**
 * Reads files inside a folder by exactly their name: a name that differs in case, a link, or
 * anything that is no file gives null. What the system refuses is thrown.
 */
export function exactReader(folder: string): (path: string) => Uint8Array | null {
  const listed = new Map<string, ReadonlyMap<string, 'file' | 'folder' | null>>();
  const list = (at: string) => {
    let found = listed.get(at);
    if (!found) {
      const entries = readdirSync(at, { withFileTypes: true });
      found = new Map(
        entries.map((entry) => [
          entry.name,
          entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : null,
        ]),
      );
      listed.set(at, found);
    }
    return found;
  };
  return (path) => {
    const parts = path.split('/');
    const inFolder = parts
      .slice(0, -1)
      .every((part, i) => list(join(folder, ...parts.slice(0, i))).get(part) === 'folder');
    const file = join(folder, ...parts);
    if (!inFolder || list(dirname(file)).get(basename(file)) !== 'file') return null;
    return readFileSync(file);
  };
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. Its permissions stay.
 * Problem: `command.file-unwritable`.
 */
export function writeWhole(path: string, text: string, shown: string): readonly Problem[] {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const before = lstatSync(path, { throwIfNoEntry: false });
    writeFileSync(beside, text, { flush: true });
    if (before) chmodSync(beside, before.mode);
    renameSync(beside, path);
    return [];
  } catch (cause) {
    rmSync(beside, { force: true });
    return [failure('command.file-unwritable', cause, shown)];
  }
}

function failure(
  code: 'command.file-unreadable' | 'command.file-unwritable',
  cause: unknown,
  file: string,
): Problem {
  const reason = (cause as NodeJS.ErrnoException).code;
  if (reason === undefined) throw cause;
  return problem(code, { reason }, { file });
}
