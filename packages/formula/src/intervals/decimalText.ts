import { type Rational } from './rational.ts';
import { roundRational, wholeNear } from './roundRational.ts';

/** In plain notation with so many digits after a point, half away from zero: `-1234.50`. */
export function decimalText(x: Rational, digits: number): string {
  const { numerator, denominator } = roundRational(x, digits, wholeNear);
  const scaled = (numerator * 10n ** BigInt(digits)) / denominator;
  const sign = scaled < 0n ? '-' : '';
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
