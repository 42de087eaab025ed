import { type Enclosure, exactly } from './enclosure.ts';
import {
  fixedArtanh,
  fixedBits,
  fixedLogTwo,
  fixedOf,
  fixedOne,
  fixedSlack,
} from './fixedPoint.ts';
import { type Rational, compareRationals, multiplyRationals, one, zero } from './rational.ts';
import { bitLength, timesTwoTo } from './wholes.ts';

/**
 * The natural logarithm of a number above zero, between two that are 1e-39 apart, more for numbers
 * of many thousand digits; exactly 0 for 1.
 */
export function logarithmOf(x: Rational): Enclosure {
  if (compareRationals(x, one) === 0) return exactly(zero);
  const twos = bitLength(x.numerator) - bitLength(x.denominator);
  const rest = fixedOf(multiplyRationals(x, timesTwoTo(1n, -twos)));
  const tangent = ((rest - fixedOne) << BigInt(fixedBits)) / (rest + fixedOne);
  const value = 2n * fixedArtanh(tangent) + BigInt(twos) * fixedLogTwo;
  // The error of log 2 counts as often as there are twos.
  const slack = fixedSlack + (BigInt(Math.abs(twos)) << 12n);
  return {
    low: timesTwoTo(value - slack, -fixedBits),
    high: timesTwoTo(value + slack, -fixedBits),
  };
}
