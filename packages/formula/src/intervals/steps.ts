import { type End, type Interval, fromEnds, highEnd, interval, lowEnd } from './interval.ts';
import { absoluteRational, compareRationals, signOfRational } from './rational.ts';
import { type Whole, roundRational, snapLimit, snapRational } from './roundRational.ts';

/**
 * All its numbers made ready to be compared, as `snap` does. An end up to a million is reached even
 * where it is excluded: numbers close to it become it.
 */
export function snapInterval(x: Interval): Interval {
  return fromEnds(snapEnd(lowEnd(x)), snapEnd(highEnd(x)));
}

const snapEnd = ({ at, included }: End): End => ({
  at: snapRational(at),
  included: included || compareRationals(absoluteRational(at), snapLimit) <= 0,
});

/**
 * All its numbers rounded to so many decimals, the sizes by `whole`. `short` is for the size of an
 * end that is come close to from below and not reached.
 */
export function roundInterval(
  x: Interval,
  digits: number,
  whole: Whole,
  short: Whole = whole,
): Interval {
  const rounded = ({ at, included }: End, outer: -1 | 1) =>
    roundRational(at, digits, !included && signOfRational(at) === outer ? short : whole);
  return interval(rounded(lowEnd(x), -1), rounded(highEnd(x), 1));
}
