import { decimalText } from './decimalText.ts';
import { type Interval, isPoint } from './interval.ts';
import { type Rational, rational } from './rational.ts';
import { ceilingOf, floorOf } from './wholes.ts';

/**
 * An interval in the notation of mathematics, `[97.385, 97.395)`; one number alone as `97.39`.
 *
 * At most so many digits, without zeros at the end. Where an end has more of them it is moved
 * outward, and then stands with a round bracket, so that the text says no less than the interval.
 */
export function intervalText(of: Interval, digits = 9): string {
  const low = movedTo(floorOf, of.low, digits);
  const high = movedTo(ceilingOf, of.high, digits);
  if (isPoint(of) && low.exact) return low.text;
  const open = of.lowIncluded && low.exact ? '[' : '(';
  return `${open}${low.text}, ${high.text}${of.highIncluded && high.exact ? ']' : ')'}`;
}

function movedTo(
  whole: (numerator: bigint, denominator: bigint) => bigint,
  { numerator, denominator }: Rational,
  digits: number,
): { text: string; exact: boolean } {
  const by = 10n ** BigInt(digits);
  const scaled = whole(numerator * by, denominator);
  const text = decimalText(rational(scaled, by), digits);
  return {
    text: text.includes('.') ? text.replace(/\.?0+$/, '') : text,
    exact: scaled * denominator === numerator * by,
  };
}
