import { isBeyond, isLong, shortened } from './enclosure.ts';
import {
  type Interval,
  type IntervalOutcome,
  type NoInterval,
  interval,
  isInterval,
  noInterval,
} from './interval.ts';
import { hull } from './relations.ts';

/**
 * What the result of an operation is to a formula: `undefined` beyond the doubles, where a formula
 * has no value; ends that have grown too long moved outward by less than 1e-70 of them.
 */
export function closed(outcome: IntervalOutcome): IntervalOutcome {
  if (!isInterval(outcome)) return outcome;
  const { low, high } = outcome;
  if (isBeyond(low) || isBeyond(high)) {
    const wholly = isBeyond(low) && isBeyond(high) && low.numerator > 0n === high.numerator > 0n;
    return noInterval('undefined', !wholly);
  }
  if (!isLong(low) && !isLong(high)) return outcome;
  return interval(shortened(low).low, shortened(high).high);
}

/** A function of numbers that are all there; else the reason of the leftmost that is not. */
export function whenThere(
  outcomes: readonly IntervalOutcome[],
  of: (...args: Interval[]) => IntervalOutcome,
): IntervalOutcome {
  const gaps = outcomes.filter((outcome) => !isInterval(outcome)) as NoInterval[];
  const [first] = gaps;
  if (first)
    return noInterval(
      first.reason,
      gaps.every(({ perhaps }) => perhaps),
    );
  return closed(of(...outcomes.filter(isInterval)));
}

/** One of two outcomes, nobody knows which. */
export function eitherOutcome(a: IntervalOutcome, b: IntervalOutcome): IntervalOutcome {
  if (isInterval(a)) return isInterval(b) ? hull(a, b) : noInterval(b.reason, true);
  return noInterval(a.reason, isInterval(b) || a.perhaps === true || b.perhaps === true);
}
