import { negateInterval } from './arithmetic.ts';
import { type End, type Interval, fromEnds, highEnd, lowEnd, pointInterval } from './interval.ts';
import { compareRationals, zero } from './rational.ts';

/** The larger of a number of each. */
export const largerInterval = (a: Interval, b: Interval): Interval =>
  fromEnds(
    larger(lowEnd(a), lowEnd(b), (x, y) => x && y),
    larger(highEnd(a), highEnd(b), (x, y) => x || y),
  );

/** The smaller of a number of each. */
export const smallerInterval = (a: Interval, b: Interval): Interval =>
  negateInterval(largerInterval(negateInterval(a), negateInterval(b)));

/** The sizes of all its numbers. */
export const absoluteInterval = (a: Interval): Interval =>
  [negateInterval(a), pointInterval(zero)].reduce(largerInterval, a);

function larger(a: End, b: End, included: (a: boolean, b: boolean) => boolean): End {
  const order = compareRationals(a.at, b.at);
  if (order !== 0) return order > 0 ? a : b;
  return { at: a.at, included: included(a.included, b.included) };
}
