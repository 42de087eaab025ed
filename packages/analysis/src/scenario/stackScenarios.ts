import { type Override, parseOverride, readOverride } from '@tolok/engine';
import type { Parsed, Problem, Scenario } from '@tolok/schema';
import type { WrittenOverride } from './writtenOverride.ts';

/** A scenario and the file it stands in, for its problems. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
}

/** Scenarios on top of each other, and single changes on top of them. */
export interface Stack {
  /** Those that are on, the later ones on top; the last one on a value holds. */
  readonly written: readonly WrittenOverride[];
  /** How many take part or were meant to: none means that nothing was asked. */
  readonly asked: number;
  readonly problems: readonly Problem[];
}

/**
 * Puts scenarios on top of each other, then each `PATH=VALUE`.
 *
 * One that is off is left out as if it were not there. One that cannot be read is told at its own
 * place and left out; the others stay. Problems: `run.path-invalid`, `run.path-kind`.
 */
export function stackScenarios(
  scenarios: readonly ScenarioFile[],
  single: readonly string[] = [],
): Stack {
  const written: WrittenOverride[] = [];
  const problems: Problem[] = [];
  let asked = 0;
  const take = (read: Parsed<Override>, beside: Omit<WrittenOverride, 'override'>) => {
    asked++;
    const { file, pointer } = beside;
    problems.push(...read.problems.map((p) => ({ ...p, file, pointer })));
    if (read.value) written.push({ ...beside, override: read.value });
  };
  for (const { file, scenario } of scenarios) {
    scenario.overrides.forEach(({ path, to, on, from, rule = null, reason = null }, i) => {
      if (!on) return;
      const pointer = `/overrides/${i}/path`;
      const said = from === undefined ? {} : { from };
      take(readOverride(path, to), { rule, reason, scenario: scenario.id, file, pointer, ...said });
    });
  }
  const alone = { rule: null, reason: null, scenario: null, file: '', pointer: '' };
  for (const text of single) take(parseOverride(text), alone);
  return { written, asked, problems };
}
