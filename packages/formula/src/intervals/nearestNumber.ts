import { type Rational } from './rational.ts';
import { bitLength } from './wholes.ts';

/** The smallest double above zero is 2 ** -1074. */
const smallest = 1074;

/** The double nearest to it, of two the even one; infinite beyond the doubles, never -0. */
export function nearestNumber({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  const shift = Math.min(64 + bitLength(denominator) - bitLength(size), smallest);
  const [dividend, divisor] =
    shift >= 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)];
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  // Two digits more, with a mark for whatever is left: the conversion of a bigint rounds once.
  const nearest =
    shift === smallest && bitLength(quotient) <= 53
      ? scaled(quotient + roundsUp(quotient, rest, divisor), shift)
      : scaled((quotient << 2n) | (rest === 0n ? 0n : 1n), shift + 2);
  return numerator < 0n ? -nearest : nearest;
}

// In two steps, since 2 ** -shift alone may be too small for a double.
const scaled = (whole: bigint, shift: number): number =>
  shift > 1000 ? Number(whole) * 2 ** -1000 * 2 ** (1000 - shift) : Number(whole) * 2 ** -shift;

function roundsUp(quotient: bigint, rest: bigint, divisor: bigint): bigint {
  const doubled = 2n * rest;
  return doubled > divisor || (doubled === divisor && quotient % 2n === 1n) ? 1n : 0n;
}
