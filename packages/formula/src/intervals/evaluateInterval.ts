import type { Formula } from '../formula.ts';
import type { IntervalOutcome } from './interval.ts';
import { numberInterval } from './intervalNode.ts';
import { type IntervalInputs, intervalScope } from './intervalScope.ts';

/**
 * A formula over intervals of exact numbers: an interval that holds its value for all numbers in
 * the inputs.
 *
 * Numbers are exact, literals as they are written and elements of lists with all their decimals, so
 * that a half is rounded as one where a double may fall short of it; what is compared is snapped to
 * nine decimals, as everywhere. `sqrt`, `log`, `exp`, `geomean` and long powers are enclosed within
 * 1e-20 of their size. Each use of an input is taken by itself, so that `a - a` is wider than 0; see
 * `tightInterval`. An `if` that nobody can decide gives both branches.
 * Empty case: a reason as `compileCase` gives it, for points the same one; with `perhaps` where only
 * some numbers have no value, or where a divisor touches zero.
 */
export const evaluateInterval = (formula: Formula, inputs: IntervalInputs): IntervalOutcome =>
  numberInterval(formula.tree, intervalScope(formula, inputs));
