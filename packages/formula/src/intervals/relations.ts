import { type Interval, fromEnds, highEnd, isPoint, lowEnd, spanOf } from './interval.ts';
import { type Rational, compareRationals } from './rational.ts';

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval =>
  spanOf(lowEnd(a), highEnd(a), lowEnd(b), highEnd(b));

/** What two intervals have in common; null when that is nothing. */
export function meet(a: Interval, b: Interval): Interval | null {
  const lows = compareRationals(a.low, b.low);
  const highs = compareRationals(a.high, b.high);
  const low = lows > 0 || (lows === 0 && !a.lowIncluded) ? lowEnd(a) : lowEnd(b);
  const high = highs < 0 || (highs === 0 && !a.highIncluded) ? highEnd(a) : highEnd(b);
  const order = compareRationals(low.at, high.at);
  const some = order < 0 || (order === 0 && low.included && high.included);
  return some ? fromEnds(low, high) : null;
}

/** Whether two intervals have a number in common. */
export const overlaps = (a: Interval, b: Interval): boolean => meet(a, b) !== null;

/** Whether a number lies in an interval. */
export function contains({ low, high, lowIncluded, highIncluded }: Interval, x: Rational): boolean {
  const above = compareRationals(x, low);
  const below = compareRationals(x, high);
  return (
    (above > 0 || (above === 0 && lowIncluded)) && (below < 0 || (below === 0 && highIncluded))
  );
}

/** Whether every number of `inner` lies in `outer`. */
export function encloses(outer: Interval, inner: Interval): boolean {
  const lows = compareRationals(outer.low, inner.low);
  const highs = compareRationals(outer.high, inner.high);
  return (
    (lows < 0 || (lows === 0 && (outer.lowIncluded || !inner.lowIncluded))) &&
    (highs > 0 || (highs === 0 && (outer.highIncluded || !inner.highIncluded)))
  );
}

/** Whether some number of `a` is below some number of `b`. */
export const canBeLess = (a: Interval, b: Interval): boolean => compareRationals(a.low, b.high) < 0;

/** Whether some number of `a` is not above some number of `b`. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  const order = compareRationals(a.low, b.high);
  return order < 0 || (order === 0 && a.lowIncluded && b.highIncluded);
}

/** Whether some number of `a` differs from some number of `b`. */
export const canDiffer = (a: Interval, b: Interval): boolean =>
  !(isPoint(a) && isPoint(b)) || compareRationals(a.low, b.low) !== 0;
