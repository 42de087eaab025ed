import { type Interval, interval } from './interval.ts';
import { type Rational, absoluteRational, compareRationals, rational } from './rational.ts';
import { bitLength, ceilingOf, floorOf, timesTwoTo } from './wholes.ts';

/** Two numbers that a number lies between; equal when it is known exactly. */
export interface Enclosure {
  readonly low: Rational;
  readonly high: Rational;
}

export const exactly = (x: Rational): Enclosure => ({ low: x, high: x });

/**
 * What a function that rises strictly makes of an interval. An end that was moved outward is not
 * reached, so that it may be called included or not.
 */
export function rising(x: Interval, at: (x: Rational) => Enclosure): Interval {
  const low = at(x.low).low;
  const high = at(x.high).high;
  if (compareRationals(low, high) >= 0) return interval(low, low);
  return interval(low, high, x.lowIncluded, x.highIncluded);
}

/** Binary digits that are kept of an end that has to be shortened. */
const keptBits = 256;

/** Beyond so many binary digits, numerator and denominator together, an end is shortened. */
export const longestBits = 4096;

export const bitsOf = ({ numerator, denominator }: Rational): number =>
  bitLength(numerator) + bitLength(denominator);

const halfLong = 1n << BigInt(longestBits / 2);

/** Whether an end has to be shortened; most are so short that no digit needs to be counted. */
export const isLong = (x: Rational): boolean =>
  (absoluteRational(x).numerator >= halfLong || x.denominator >= halfLong) &&
  bitsOf(x) > longestBits;

/** A number between two shorter ones, 256 binary digits from its first. */
export function shortened(x: Rational): Enclosure {
  if (x.numerator === 0n) return exactly(x);
  const exponent = keptBits + bitLength(x.denominator) - bitLength(x.numerator);
  const [dividend, divisor] =
    exponent >= 0
      ? [x.numerator << BigInt(exponent), x.denominator]
      : [x.numerator, x.denominator << BigInt(-exponent)];
  return {
    low: timesTwoTo(floorOf(dividend, divisor), -exponent),
    high: timesTwoTo(ceilingOf(dividend, divisor), -exponent),
  };
}

/** From here on doubles, and so formulas, have no value. */
export const beyondDoubles = rational(1n << 1024n);

/** Below it, and above zero, nothing is told apart any more. */
export const nearlyZero = rational(1n, 1n << 1100n);

export function isBeyond(x: Rational): boolean {
  const size = absoluteRational(x);
  // No fraction is larger than its numerator, and most are far below.
  return size.numerator >= beyondDoubles.numerator && compareRationals(size, beyondDoubles) >= 0;
}
