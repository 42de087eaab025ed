import { type Enclosure, exactly } from './enclosure.ts';
import { type Rational, rational } from './rational.ts';
import { bitLength, timesTwoTo } from './wholes.ts';

/** Binary digits a root has at least. */
const rootBits = 130;

/**
 * The root of a number that is not below zero, `degree` from 1 on: exactly where it is a fraction,
 * else between two that are 1e-38 of it apart.
 */
export function rootOf({ numerator, denominator }: Rational, degree: number): Enclosure {
  const above = wholeRoot(numerator, degree);
  const below = wholeRoot(denominator, degree);
  const n = BigInt(degree);
  if (above ** n === numerator && below ** n === denominator)
    return exactly(rational(above, below));
  const missing = rootBits + Math.ceil((bitLength(denominator) - bitLength(numerator)) / degree);
  const shift = Math.max(missing, 0);
  const root = wholeRoot((numerator << BigInt(shift * degree)) / denominator, degree);
  return { low: timesTwoTo(root, -shift), high: timesTwoTo(root + 1n, -shift) };
}

/** The largest whole number whose power of that degree is not above `x`, by Newton's method. */
function wholeRoot(x: bigint, degree: number): bigint {
  if (x < 2n || degree === 1) return x;
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(bitLength(x) / degree));
  for (;;) {
    const next = ((n - 1n) * root + x / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}
