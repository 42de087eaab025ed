import { resolve } from 'node:path';
import { type ScenarioFile, type WrittenOverride, stackScenarios } from '@tolok/analysis';
import type { Override } from '@tolok/engine';
import {
  type JsonDocument,
  type Parsed,
  type Problem,
  decodeUtf8,
  problem,
  readDocument,
} from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { kindAt, readBytes, showPath } from '../files.ts';

/** The changes of a call: those of its scenarios, then each `--set`. */
export interface Overrides {
  readonly overrides: readonly Override[];
  readonly written: readonly WrittenOverride[];
  readonly scenarios: readonly ScenarioFile[];
  /** What is wrong with single changes, which are left out. */
  readonly told: readonly Problem[];
  /** Gives a problem about a scenario its line and column; null for one about something else. */
  readonly place: (problem: Problem) => Problem | null;
}

/**
 * Reads the scenarios and every `--set`. There is no value where a scenario cannot be read, or where
 * none of the changes can. Problems: `command.path-missing`, everything a scenario can have wrong
 * with it, and those of a path.
 */
export function readOverrides({ options, folder }: Call): Parsed<Overrides> {
  const read = options.all('scenario').map((path) => readScenario(path, folder));
  const found = read.flatMap(({ value }) => (value ? [value] : []));
  if (found.length < read.length) return { problems: read.flatMap((one) => one.problems) };
  const { written, asked, problems: unplaced } = stackScenarios(found, options.all('set'));
  const place = (one: Problem): Problem | null => {
    const own = one.file === '' ? undefined : found.find(({ file }) => file === one.file);
    return own ? { ...one, ...own.document.locate(one.pointer) } : null;
  };
  const told = unplaced.map((one) => place(one) ?? one);
  if (asked > 0 && written.length === 0) return { problems: told };
  const overrides = written.map(({ override }) => override);
  return { value: { overrides, written, scenarios: found, told, place }, problems: [] };
}

interface PlacedScenario extends ScenarioFile {
  readonly document: JsonDocument;
}

function readScenario(named: string, folder: string): Parsed<PlacedScenario> {
  const path = resolve(folder, named);
  if (kindAt(path) !== 'file') {
    return { problems: [problem('command.path-missing', { path: named })] };
  }
  const file = showPath(path, folder);
  const bytes = readBytes(path, file);
  if (!bytes.value) return { problems: bytes.problems };
  const text = decodeUtf8(bytes.value, file);
  if (typeof text.value !== 'string') return { problems: text.problems };
  const { value, document, problems } = readDocument('scenario', text.value, file);
  if (!value || !document || problems.length > 0) return { problems };
  return { value: { file, scenario: value, document }, problems };
}
