import { both, no, truthOf, unknown, yes } from '../evaluate/truth.ts';
import type { CompareOperator } from '../node.ts';
import { type Interval, type IntervalOutcome, isInterval } from './interval.ts';
import { canBeAtMost, canBeLess, canDiffer, overlaps } from './relations.ts';
import { snapInterval } from './steps.ts';

/** The truth values a condition may have over intervals: a bit for each of no, yes and unknown. */
export type Possible = number;

export const only = (truth: number): Possible => 1 << truth;

export const can = (possible: Possible, truth: number): boolean => (possible & only(truth)) !== 0;

/** All that comes of combining one possible truth of each. */
export function combine(a: Possible, b: Possible, of: (a: number, b: number) => number): Possible {
  let result = 0;
  for (const x of [no, yes, unknown])
    for (const y of [no, yes, unknown]) if (can(a, x) && can(b, y)) result |= only(of(x, y));
  return result;
}

export const isThere = (outcome: IntervalOutcome): Possible =>
  isInterval(outcome) ? only(yes) : outcome.perhaps ? only(yes) | only(no) : only(no);

/** What a comparison of snapped numbers may come to. Two absences are equal; their order is unknown. */
export function comparePossible(
  operator: CompareOperator,
  a: IntervalOutcome,
  b: IntervalOutcome,
): Possible {
  if (isInterval(a) && isInterval(b))
    return comparisonsOf[operator](snapInterval(a), snapInterval(b));
  const perhaps = [a, b].some((x) => !isInterval(x) && x.perhaps === true);
  const equal = operator === '=' || operator === '!=';
  if (perhaps) return only(yes) | only(no) | (equal ? 0 : only(unknown));
  return only(equal ? truthOf((operator === '=') === (isInterval(a) === isInterval(b))) : unknown);
}

/** What `x between low and high` may come to. */
export const betweenPossible = (
  x: IntervalOutcome,
  low: IntervalOutcome,
  high: IntervalOutcome,
): Possible => combine(comparePossible('<=', low, x), comparePossible('<=', x, high), both);

type Comparison = (a: Interval, b: Interval) => Possible;

const truths = (canHold: boolean, canFail: boolean): Possible =>
  (canHold ? only(yes) : 0) | (canFail ? only(no) : 0);

const comparisonsOf: Readonly<Record<CompareOperator, Comparison>> = {
  '=': (a, b) => truths(overlaps(a, b), canDiffer(a, b)),
  '!=': (a, b) => truths(canDiffer(a, b), overlaps(a, b)),
  '<': (a, b) => truths(canBeLess(a, b), canBeAtMost(b, a)),
  '<=': (a, b) => truths(canBeAtMost(a, b), canBeLess(b, a)),
  '>': (a, b) => truths(canBeLess(b, a), canBeAtMost(a, b)),
  '>=': (a, b) => truths(canBeAtMost(b, a), canBeLess(a, b)),
};
