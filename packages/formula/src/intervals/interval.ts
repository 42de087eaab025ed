import type { Absent, AbsentReason } from '@tolok/schema';
import { type Rational, compareRationals } from './rational.ts';

/** All numbers between two, each end with or without itself. Never empty. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/**
 * No interval, with the reason. Without `perhaps` there is no value whatever the inputs are; with it
 * some of them may give one, or the values have no bounds, as with a divisor around zero.
 */
export interface NoInterval extends Absent {
  readonly perhaps?: true;
}

/** What a formula comes to over intervals. */
export type IntervalOutcome = Interval | NoInterval;

/** One end of an interval. */
export interface End {
  readonly at: Rational;
  readonly included: boolean;
}

/** The interval from `low` to `high`, both included unless said otherwise. It must not be empty. */
export function interval(
  low: Rational,
  high: Rational,
  lowIncluded = true,
  highIncluded = true,
): Interval {
  const order = compareRationals(low, high);
  if (order > 0 || (order === 0 && !(lowIncluded && highIncluded)))
    throw new RangeError('An interval holds at least one number');
  return { low, high, lowIncluded, highIncluded };
}

/** The interval of one number alone. */
export const pointInterval = (x: Rational): Interval => interval(x, x);

/** No value, or with `perhaps` perhaps none. */
export const noInterval = (reason: AbsentReason, perhaps = false): NoInterval =>
  perhaps ? { reason, perhaps } : { reason };

export const isInterval = (outcome: IntervalOutcome): outcome is Interval => 'low' in outcome;

export const isPoint = ({ low, high }: Interval): boolean => compareRationals(low, high) === 0;

/** Whether both are one number alone, so that what is made of them is one as well. */
export const arePoints = (a: Interval, b: Interval): boolean => isPoint(a) && isPoint(b);

export const lowEnd = ({ low, lowIncluded }: Interval): End => ({ at: low, included: lowIncluded });

export const highEnd = ({ high, highIncluded }: Interval): End => ({
  at: high,
  included: highIncluded,
});

export const fromEnds = (low: End, high: End): Interval =>
  interval(low.at, high.at, low.included, high.included);

/** The smallest interval with all these ends in its closure; an end counts as included if any is. */
export function spanOf(first: End, ...others: readonly End[]): Interval {
  let [low, high] = [first, first];
  for (const end of others) {
    const below = compareRationals(end.at, low.at);
    if (below < 0 || (below === 0 && end.included)) low = end;
    const above = compareRationals(end.at, high.at);
    if (above > 0 || (above === 0 && end.included)) high = end;
  }
  return fromEnds(low, high);
}
