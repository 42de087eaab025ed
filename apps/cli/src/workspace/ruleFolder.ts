import { join } from 'node:path';
import type { Barrier } from '@tolok/check';
import { type RuleFile, type RuleSet, readRules, ruleKindOf } from '@tolok/engine';
import { type Problem, decodeUtf8, problem, readJson, valueAt } from '@tolok/schema';
import { listFiles, readBytes, showPath } from '../files.ts';
import type { ToldProblem } from './toldProblem.ts';

/** The rules of a folder, and how to show what is told about them. */
export interface RuleFolder {
  readonly path: string;
  readonly rules: RuleSet;
  /** Problems found while reading, already placed. */
  readonly problems: readonly ToldProblem[];
  /** Checks whose file could not be read, with those of the problems that say why. */
  readonly unreadChecks: readonly Barrier[];
  /** The text of every file that could be read, by its path in the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Gives a problem about a rule the path a person sees, its line and column, and its excerpt. */
  readonly place: (problem: Problem) => ToldProblem;
  /** The path a person sees of a file of this folder. */
  readonly shown: (file: string) => string;
}

/** What of a folder of rules is wanted. */
export interface RuleFolderOptions {
  /** Without examples and checks, on which no result depends: half of what there is to read. */
  readonly bare?: boolean;
  /** Without the examples alone. */
  readonly withoutExamples?: boolean;
}

/** Reads a folder of rules, as `from` sees its files. */
export function readRuleFolder(
  path: string,
  from: string,
  { bare = false, withoutExamples = bare }: RuleFolderOptions = {},
): RuleFolder {
  const problems: Problem[] = [];
  const files: RuleFile[] = [];
  for (const { path: file, link } of listFiles(path, '.json')) {
    if (withoutExamples && file.endsWith('.examples.json')) continue;
    if (bare && file.startsWith('checks/')) continue;
    if (link) {
      problems.push(problem('command.file-link', {}, { file }));
      continue;
    }
    const bytes = readBytes(join(path, file), file);
    const text = bytes.value ? decodeUtf8(bytes.value, file) : bytes;
    problems.push(...text.problems);
    if (typeof text.value === 'string') files.push({ path: file, text: text.value });
  }
  return ruleFolderOf(path, from, files, problems);
}

/** The same for files that are in memory already. */
export function ruleFolderOf(
  path: string,
  from: string,
  files: readonly RuleFile[],
  before: readonly Problem[] = [],
): RuleFolder {
  const { value: rules, problems } = readRules(files);
  if (!rules) throw new Error('Reading rules always gives a rule set');
  const texts = new Map(files.map(({ path: file, text }) => [file, text]));
  const shown = (file: string) => showPath(join(path, file), from);
  const place = placer(shown, texts);
  const all = [...before, ...problems].map((one) => ({ check: idOfCheck(one), told: place(one) }));
  const byCheck = Map.groupBy(all, ({ check }) => check);
  const unreadChecks = [...byCheck].flatMap(([check, own]) =>
    check === null || rules.checks.has(check)
      ? []
      : [{ check, problems: own.map(({ told }) => told) }],
  );
  return { path, rules, texts, place, shown, problems: all.map(({ told }) => told), unreadChecks };
}

/** The check in whose file a problem is; null for one elsewhere. */
function idOfCheck({ file }: Problem): string | null {
  const kind = ruleKindOf(file);
  return kind?.kind === 'check' ? kind.id : null;
}

function placer(
  path: RuleFolder['shown'],
  texts: ReadonlyMap<string, string>,
): RuleFolder['place'] {
  return (found) => {
    if (found.file === '') return found;
    const shown = { ...found, file: path(found.file) };
    const text = texts.get(found.file);
    if (text === undefined || (found.line !== undefined && !found.range)) return shown;
    const document = readJson(text, found.file).value;
    if (!document) return shown;
    const { line, column } = document.locate(found.pointer);
    if (!found.range) return { ...shown, line, column };
    const excerpt = valueAt(document.value, found.pointer);
    return {
      ...shown,
      line,
      column: columnInString(text, line, column, found.range.from),
      ...(typeof excerpt === 'string' ? { excerpt } : {}),
    };
  };
}

/** The column of a character of a JSON string whose opening quote stands at a place. */
function columnInString(text: string, line: number, column: number, character: number): number {
  const written = (text.split('\n')[line - 1] ?? '').slice(column);
  const escapes = written.matchAll(/\\u[0-9a-fA-F]{4}|\\.|[^]/g);
  let at = column + 1;
  let left = character;
  for (const [piece] of escapes) {
    if (left-- === 0) break;
    at += piece.length;
  }
  return at;
}
