import {
  type End,
  type Interval,
  type IntervalOutcome,
  arePoints,
  fromEnds,
  highEnd,
  isPoint,
  lowEnd,
  noInterval,
  pointInterval,
  spanOf,
} from './interval.ts';
import {
  type Rational,
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  one,
  signOfRational,
} from './rational.ts';

/** All sums of a number of each. */
export const addIntervals = (a: Interval, b: Interval): Interval =>
  arePoints(a, b)
    ? pointInterval(addRationals(a.low, b.low))
    : fromEnds(sum(lowEnd(a), lowEnd(b)), sum(highEnd(a), highEnd(b)));

/** All differences of a number of each. */
export const subtractIntervals = (a: Interval, b: Interval): Interval =>
  addIntervals(a, negateInterval(b));

export const negateInterval = ({ low, high, lowIncluded, highIncluded }: Interval): Interval => ({
  low: negateRational(high),
  high: negateRational(low),
  lowIncluded: highIncluded,
  highIncluded: lowIncluded,
});

/** All products of a number of each. */
export const multiplyIntervals = (a: Interval, b: Interval): Interval =>
  arePoints(a, b)
    ? pointInterval(multiplyRationals(a.low, b.low))
    : spanOf(
        product(lowEnd(a), lowEnd(b)),
        product(lowEnd(a), highEnd(b)),
        product(highEnd(a), lowEnd(b)),
        product(highEnd(a), highEnd(b)),
      );

/** All quotients; `undefined` when zero lies among the divisors or at their edge. */
export function divideIntervals(a: Interval, b: Interval): IntervalOutcome {
  if (touchesZero(b)) return noInterval('undefined', !isPoint(b));
  if (arePoints(a, b)) return pointInterval(divideRationals(a.low, b.low));
  const inverse = fromEnds(invert(highEnd(b)), invert(lowEnd(b)));
  return multiplyIntervals(a, inverse);
}

/** All numbers of the interval times one number. */
export const scaleInterval = (a: Interval, by: Rational): Interval =>
  multiplyIntervals(a, pointInterval(by));

/** Whether zero lies in the interval or is one of its ends. */
export const touchesZero = ({ low, high }: Interval): boolean =>
  signOfRational(low) <= 0 && signOfRational(high) >= 0;

const sum = (a: End, b: End): End => ({
  at: addRationals(a.at, b.at),
  included: a.included && b.included,
});

// Zero times anything is zero, so an end of zero is reached whatever the other one is.
const product = (a: End, b: End): End => ({
  at: multiplyRationals(a.at, b.at),
  included:
    (a.included && b.included) ||
    (a.included && signOfRational(a.at) === 0) ||
    (b.included && signOfRational(b.at) === 0),
});

const invert = ({ at, included }: End): End => ({ at: divideRationals(one, at), included });
