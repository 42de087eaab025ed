import { type Rational, rational } from './rational.ts';

/** `scaled / 10 ** scale`, as the decimals of a table or a printed number are held. */
export interface ScaledDecimal {
  readonly scaled: bigint;
  /** Digits after the point; below zero for tens, hundreds and so on. */
  readonly scale: number;
}

/** A decimal as a fraction, exactly. */
export const rationalOfDecimal = ({ scaled, scale }: ScaledDecimal): Rational =>
  scale >= 0 ? rational(scaled, 10n ** BigInt(scale)) : rational(scaled * 10n ** BigInt(-scale));

/**
 * The shortest decimal that reads as this double: 0.1 becomes 1/10. The number must be finite.
 *
 * It is what was meant where a number was written, not the bits that stand for it.
 */
export const rationalOfNumber = (x: number): Rational => rationalOfDecimal(decimalOfNumber(x));

/** The same as a decimal; its scale is never below zero. */
export function decimalOfNumber(x: number): ScaledDecimal {
  const [digits = '', exponent = '0'] = String(x).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const scale = fraction.length - Number(exponent);
  const scaled = BigInt(whole + fraction);
  return scale >= 0 ? { scaled, scale } : { scaled: scaled * 10n ** BigInt(-scale), scale: 0 };
}
