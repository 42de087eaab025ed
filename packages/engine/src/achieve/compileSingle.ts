import { type CaseValues, compileCase, withConstants } from '@tolok/formula';
import { type Policy, type Value, absent, isAbsent } from '@tolok/schema';
import { type Judged, compileJudge } from './compileJudge.ts';
import { judgementOf } from './judgement.ts';
import { targetOf } from './target.ts';
import { roundTo } from '../measure/round.ts';
import type { PlannedIndicator, PlannedInput } from '../plan/plan.ts';

/** One case of an indicator: its actual and what that comes to. */
export interface SingleResult extends Judged {
  readonly actual: Value;
}

/**
 * A planned indicator as a function of the values of its inputs, in one year or quarter: the
 * fastest way to one case, without trace, places or changes. Compiled once.
 *
 * An input that is not given is `missing-input`, and so is the actual of a rule without a formula.
 */
export function compileSingle(
  indicator: PlannedIndicator,
  policy: Policy,
  year: number,
  quarter: number | null = null,
): (inputs: CaseValues) => SingleResult {
  const target = targetOf(indicator, year, quarter, null).value;
  const scale = indicator.scale?.scale ?? null;
  const judge = compileJudge(judgementOf(policy, indicator, target), scale);
  const measure = compileActual(indicator);
  return (inputs) => {
    const actual = measure(inputs);
    const { achievement, status, band, absent: reason } = judge(actual);
    return { actual, achievement, status, band, absent: reason };
  };
}

function compileActual({ formula, inputs, rule }: PlannedIndicator): (given: CaseValues) => Value {
  if (!formula) return () => absent('missing-input');
  const compiled = compileCase(withConstants(formula, constantsOf(inputs)));
  const { rounding } = rule;
  if (!rounding) return compiled;
  return (given) => {
    const value = compiled(given);
    return isAbsent(value) ? value : roundTo(value, rounding);
  };
}

/** The inputs that are numbers of the rule itself, by name. */
export const constantsOf = (inputs: readonly PlannedInput[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    inputs.flatMap((input) =>
      input.kind === 'constant' ? [[input.name, input.input.constant]] : [],
    ),
  );
