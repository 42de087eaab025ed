import { type Rational, rational } from './rational.ts';

/** The largest whole number not above `numerator / denominator`; the denominator is above zero. */
export function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The smallest whole number not below `numerator / denominator`. */
export const ceilingOf = (numerator: bigint, denominator: bigint): bigint =>
  -floorOf(-numerator, denominator);

/** How many binary digits the size of a whole number has; 0 for 0. */
export function bitLength(whole: bigint): number {
  const digits = (whole < 0n ? -whole : whole).toString(16);
  return digits === '0' ? 0 : 4 * digits.length - Math.clz32(parseInt(digits.charAt(0), 16)) + 28;
}

/** `whole * 2 ** exponent`. */
export const timesTwoTo = (whole: bigint, exponent: number): Rational =>
  exponent >= 0 ? rational(whole << BigInt(exponent)) : rational(whole, 1n << BigInt(-exponent));

/** `10 ** exponent`. */
export const tenTo = (exponent: number): Rational =>
  exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
