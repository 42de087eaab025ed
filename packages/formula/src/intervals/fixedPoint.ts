import type { Rational } from './rational.ts';
import { floorOf } from './wholes.ts';

/** Binary digits after the point of the whole numbers that `exp` and `log` are worked out in. */
export const fixedBits = 160;

const bits = BigInt(fixedBits);

/** One, in units of 2 ** -fixedBits. */
export const fixedOne = 1n << bits;

/** A fraction in those units, at most one of them too small. */
export const fixedOf = ({ numerator, denominator }: Rational): bigint =>
  floorOf(numerator << bits, denominator);

/** The product, at most one unit too small. */
export const fixedTimes = (a: bigint, b: bigint): bigint => (a * b) >> bits;

/** The inverse hyperbolic tangent of a size up to 0.4, within 2 ** 10 units. */
export function fixedArtanh(x: bigint): bigint {
  const square = fixedTimes(x, x);
  let total = 0n;
  let power = x;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    total += power / n;
    power = fixedTimes(power, square);
  }
  return total;
}

/** The logarithm of two, within 2 ** 11 units. */
export const fixedLogTwo = 2n * fixedArtanh(fixedOne / 3n);

/** Units that cover every error of `exp` and `log` many times over; 2 ** -132 in all. */
export const fixedSlack = 1n << 28n;
