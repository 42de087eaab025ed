import { dirname, join, posix, resolve } from 'node:path';
import {
  type Loaded,
  type Releasable,
  type RuleSet,
  checkRules,
  lockOf,
  releasable,
  ruleKindOf,
} from '@tolok/engine';
import {
  type Lock,
  type Parsed,
  type Problem,
  compareVersions,
  nearest,
  printJson,
  problem,
  readJson,
} from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { showPath, writeWhole } from '../files.ts';
import { makesDoubtful } from './makesDoubtful.ts';
import { type RuleFolder, ruleFolderOf } from './ruleFolder.ts';
import type { ToldProblem } from './toldProblem.ts';

type Released = Loaded<Releasable>;

/** What a release would write. */
export interface Release {
  /** Files that turn from draft or proposal into released ones, by their path in the folder. */
  readonly released: readonly string[];
  /** Files that get an entry in the lock. */
  readonly locked: readonly string[];
  /** Every text to write, by path, the lock last. */
  readonly writes: ReadonlyMap<string, string>;
}

const lockFile = 'rules.lock.json';

/**
 * Works out a release without writing anything: the documents named, or with `all` every released
 * one that has no lock entry yet.
 *
 * Problems: `command.rule-unknown`, `command.release-ambiguous`, `command.release-mistaken` with the
 * mistakes themselves, `rule.lock-changed` for a released file that is not what was locked.
 */
export function planRelease(
  folder: RuleFolder,
  call: Call,
  all: boolean,
  today: string,
): Parsed<Release> {
  const { rules } = folder;
  const locked = rules.lock?.value.files ?? {};
  const chosen = chooseDocuments(folder, call, all);
  if (!chosen.value) return { problems: chosen.problems };
  const drafts = chosen.value.filter(({ value }) => value.stage !== 'released');
  const texts = new Map(folder.texts);
  for (const draft of drafts) {
    texts.set(draft.file, releasedText(folder.texts.get(draft.file) ?? '', draft, today));
  }
  const after = ruleFolderOf(
    folder.path,
    call.folder,
    [...texts].map(([path, text]) => ({ path, text })),
  );
  const names = new Set(chosen.value.map(({ file }) => file));
  const mistakes = mistakesIn(after, names);
  if (mistakes.length > 0) return { problems: mistakes };

  const hashes = lockOf(after.rules);
  const wanted = Object.keys(hashes).filter((file) => (all ? true : names.has(file)));
  const added = wanted.filter((file) => !Object.hasOwn(locked, file));
  const problems: Problem[] = chosen.value
    .filter(({ file, value }) => value.stage === 'released' && !added.includes(file))
    .map(({ value }) => problem('command.release-locked', { reference: referenceOf(value) }));
  const files = { ...locked, ...Object.fromEntries(added.map((file) => [file, hashes[file]])) };
  const writes = new Map(drafts.map(({ file }) => [file, texts.get(file) ?? '']));
  if (added.length > 0) writes.set(lockFile, lockText(rules, files as Lock['files']));
  return {
    value: { released: drafts.map(({ file }) => file), locked: added, writes },
    problems: all ? [] : problems,
  };
}

/** Writes a release, the lock last; stops at the first file that cannot be written. */
export function writeRelease(folder: RuleFolder, { writes }: Release): readonly Problem[] {
  for (const [file, text] of writes) {
    const problems = writeWhole(join(folder.path, file), text, folder.shown(file));
    if (problems.length > 0) return problems;
  }
  return [];
}

function chooseDocuments(
  folder: RuleFolder,
  call: Call,
  all: boolean,
): Parsed<readonly Released[]> {
  const { rules } = folder;
  const documents = releasable(rules);
  const problems: ToldProblem[] = [];
  const value = call.operands.flatMap((operand) => {
    const path = showPath(resolve(call.folder, operand), folder.path);
    const found = pick(documents, operand, path);
    if (found.length > 1) {
      const files = found.map(({ file }) => folder.shown(file)).join(', ');
      problems.push(problem('command.release-ambiguous', { reference: operand, files }));
    } else if (found.length === 0) {
      const known = documents.flatMap((one) => [one.value.id, referenceOf(one.value)]);
      problems.push(
        problem('command.rule-unknown', {
          reference: operand,
          nearest: nearest(operand, known) ?? '–',
        }),
      );
    }
    return found;
  });
  if (problems.length > 0) return { problems };
  const released = all ? documents.filter((one) => one.value.stage === 'released') : [];
  return { value: [...new Set([...value, ...released])], problems };
}

/** The document a path or reference names; an id alone means its newest version still to release. */
function pick(documents: readonly Released[], operand: string, path: string): readonly Released[] {
  const byFile = documents.filter(({ file }) => file === path);
  if (byFile.length > 0) return byFile;
  const byReference = documents.filter(({ value }) => referenceOf(value) === operand);
  if (byReference.length > 0) return byReference;
  const versions = documents.filter(({ value }) => value.id === operand);
  const open = versions.filter(({ value }) => value.stage !== 'released');
  const newest = [...(open.length > 0 ? open : versions)].sort((a, b) =>
    compareVersions(versionOf(b.value), versionOf(a.value)),
  );
  return newest.filter(({ value }) => versionOf(value) === versionOf(newest[0]?.value));
}

const versionOf = (value: Released['value'] | undefined): string =>
  value && 'version' in value ? value.version : '';

/** `id@version`; where there are no versions the id is all. */
const referenceOf = (value: Released['value']): string =>
  'version' in value ? `${value.id}@${value.version}` : value.id;

function releasedText(text: string, { file }: Released, today: string): string {
  const document = readJson(text, file).value?.value as Record<string, unknown>;
  return printJson({ ...document, stage: 'released', releasedAt: today }, ruleKindOf(file)?.kind);
}

/** What keeps files from being released: their own mistakes, and a content that is not the locked. */
function mistakesIn(after: RuleFolder, names: ReadonlySet<string>): readonly ToldProblem[] {
  const shown = new Map([...names].map((file) => [after.shown(file), file]));
  const mistakes = [...after.problems, ...checkRules(after.rules).map(after.place)].filter(
    (p) => shown.has(p.file) && makesDoubtful(p),
  );
  const files = [...new Set(mistakes.map(({ file }) => file))];
  return [...files.map((file) => problem('command.release-mistaken', {}, { file })), ...mistakes];
}

function lockText(rules: RuleSet, files: Lock['files']): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const lock: Lock = {
    $schema: rules.lock?.value.$schema ?? schemaBeside(rules),
    schemaVersion: 1,
    files: Object.fromEntries(sorted),
  };
  return printJson(lock, 'lock');
}

/** The path of the lock's schema, from where another document of the folder finds its own. */
function schemaBeside(rules: RuleSet): string {
  const [first] = releasable(rules);
  if (!first) throw new Error('A lock is made for at least one document');
  const folder = posix.join(dirname(first.file), dirname(first.value.$schema));
  return `${folder}/lock.schema.json`;
}
