import { snap } from '@tolok/formula';
import {
  type AppliedChange,
  type Plan,
  type TargetFigure,
  overrideSubject,
  overrideText,
} from '@tolok/engine';
import { type Problem, problem } from '@tolok/schema';
import type { ScenarioFile } from './stackScenarios.ts';
import type { WrittenOverride } from './writtenOverride.ts';

/**
 * What a reader of a scenario should know before trusting it: it was made for another agreement or
 * for another version of a rule, the value it replaces is another one by now, or it asks for a
 * target of zero or below. Nothing is left out for any of this.
 *
 * Problems: `scenario.other-agreement` at the scenario; `scenario.other-version`,
 * `scenario.base-moved`, `scenario.target-zero`, `scenario.target-negative` at the override.
 */
export function scenarioDoubts(
  plan: Plan,
  scenarios: readonly ScenarioFile[],
  written: readonly WrittenOverride[],
  changes: readonly AppliedChange[],
): readonly Problem[] {
  const others = scenarios.flatMap(({ file, scenario }) => otherAgreement(plan, file, scenario));
  return [...others, ...written.flatMap((one) => doubtsOf(plan, one, changes))];
}

function otherAgreement(plan: Plan, file: string, scenario: ScenarioFile['scenario']): Problem[] {
  const { agreement } = plan.context;
  const { agreement: own, id } = scenario;
  if (own === undefined || own === agreement) return [];
  const values = { scenario: id, own, asked: agreement ?? '–' };
  return [problem('scenario.other-agreement', values, { file, pointer: '/agreement' })];
}

function doubtsOf(
  plan: Plan,
  { override, from, rule, file, pointer }: WrittenOverride,
  changes: readonly AppliedChange[],
): Problem[] {
  const { path, kind, value } = override;
  const at = { file, pointer };
  const found: Problem[] = [];
  const change = changes.find((one) => one.path === path);
  if (change && from !== undefined && change.from !== undefined && !same(change.from, from)) {
    const values = { path, from: textOf(from), now: textOf(change.from) };
    found.push(problem('scenario.base-moved', values, at));
  }
  const about = overrideSubject(override);
  const planned = plan.indicators.find(({ id }) => id === about.id);
  if (planned && rule !== null && rule !== planned.reference) {
    found.push(problem('scenario.other-version', { path, own: rule, now: planned.reference }, at));
  }
  if (planned && kind === 'target' && value === 0 && planned.rule.zeroTarget === 'absent') {
    found.push(problem('scenario.target-zero', { path, indicator: planned.id }, at));
  }
  if (planned && kind === 'target' && typeof value === 'number' && value < 0) {
    const before = change?.from;
    if (typeof before !== 'number' || before >= 0) {
      found.push(problem('scenario.target-negative', { path, indicator: planned.id, value }, at));
    }
  }
  return found;
}

const same = (now: TargetFigure, then: number | string | null): boolean =>
  typeof now === 'number' && typeof then === 'number'
    ? snap(now) === snap(then)
    : textOf(now) === textOf(then);

const textOf = (value: TargetFigure): string => String(overrideText(value));
