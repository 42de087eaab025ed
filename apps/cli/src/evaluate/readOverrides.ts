import { resolve } from 'node:path';
import { type Override, parseOverride, readOverride } from '@tolok/engine';
import {
  type Parsed,
  type Problem,
  type Scenario,
  decodeUtf8,
  problem,
  readDocument,
} from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { kindAt, readBytes, showPath } from '../files.ts';

/** The changes of a call: those of its scenario, then each `--set`. */
export interface Overrides {
  readonly overrides: readonly Override[];
  readonly scenario: Scenario | null;
}

/**
 * Reads the scenario and every `--set`. Problems: `command.path-missing`, everything a scenario can
 * have wrong with it, and those of a path; there is a value only without errors.
 */
export function readOverrides({ options, folder }: Call): Parsed<Overrides> {
  const problems: Problem[] = [];
  const overrides: Override[] = [];
  const take = (read: Parsed<Override>, file = '', pointer = '') => {
    problems.push(...read.problems.map((p) => ({ ...p, file, pointer })));
    if (read.value) overrides.push(read.value);
  };
  const path = options.one('scenario');
  const scenario = path === null ? null : readScenario(path, folder);
  problems.push(...(scenario?.problems ?? []));
  scenario?.value?.overrides.forEach((override, i) => {
    const file = showPath(resolve(folder, path ?? ''), folder);
    if (override.on) take(readOverride(override.path, override.to), file, `/overrides/${i}/path`);
  });
  for (const text of options.all('set')) take(parseOverride(text));
  return problems.length > 0
    ? { problems }
    : { value: { overrides, scenario: scenario?.value ?? null }, problems };
}

function readScenario(named: string, folder: string): Parsed<Scenario> {
  const path = resolve(folder, named);
  if (kindAt(path) !== 'file') {
    return { problems: [problem('command.path-missing', { path: named })] };
  }
  const shown = showPath(path, folder);
  const bytes = readBytes(path, shown);
  if (!bytes.value) return { problems: bytes.problems };
  const text = decodeUtf8(bytes.value, shown);
  if (typeof text.value !== 'string') return { problems: text.problems };
  return readDocument('scenario', text.value, shown);
}
