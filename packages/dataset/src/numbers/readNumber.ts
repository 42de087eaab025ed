import { type NumberFormat } from './numberFormat.ts';

/** An exact decimal number: `scaled / 10 ** scale`. */
export interface ExactDecimal {
  readonly scaled: bigint;
  readonly scale: number;
}

/** No number is printed in more characters; a longer text is not looked at. */
export const longestNumber = 100;

/** The number that `text` is in `format`; null when it is none. */
export function readNumber(text: string, format: NumberFormat): ExactDecimal | null {
  const number = readAnyDecimals(text, format);
  const { decimals = Infinity } = format;
  return number && number.scale <= decimals ? number : null;
}

/** The same, however many decimals there are. */
export function readAnyDecimals(text: string, format: NumberFormat): ExactDecimal | null {
  if (text.length > longestNumber) return null;
  const found = pattern(format).exec(text)?.groups;
  if (!found) return null;
  const { before, after, whole = '', fraction = '' } = found;
  if (before && after) return null;
  const digits = BigInt(whole.replace(/\D/g, '') + fraction);
  return { scaled: before || after ? -digits : digits, scale: fraction.length };
}

/** The decimal in plain notation, for example `-1234.50`; the form in which data is stored. */
export function printDecimal({ scaled, scale }: ExactDecimal): string {
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Less than, equal to or greater than 0 as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: ExactDecimal, b: ExactDecimal): -1 | 0 | 1 {
  const left = a.scaled * 10n ** BigInt(b.scale);
  const right = b.scaled * 10n ** BigInt(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

// A column is read in one format object, so its expression is made once.
const patterns = new WeakMap<NumberFormat, RegExp>();

function pattern(format: NumberFormat): RegExp {
  const known = patterns.get(format) ?? makePattern(format);
  patterns.set(format, known);
  return known;
}

function makePattern(format: NumberFormat): RegExp {
  const minus = format.minus ?? '-';
  const group = format.group && escape(format.group);
  const whole = group ? `0|[1-9]\\d{0,2}(?:${group}\\d{3})+|[1-9]\\d*` : '0|[1-9]\\d*';
  const fraction = format.decimal ? `(?:${escape(format.decimal)}(?<fraction>\\d+))?` : '';
  const currency = format.currency ? `(?:Rp\\.? ?)?(?<after>${minus})?` : '';
  const dash = format.currency && format.decimal === ',' ? '(?:,-)?' : '';
  const percent = format.percent ? '(?: ?%)?' : '';
  const word = format.suffixWord ? `(?: ${escape(format.suffixWord)})?` : '';
  const sign = `(?<before>${minus})?`;
  return new RegExp(
    `^${sign}${currency}(?<whole>${whole})(?:${fraction}|${dash})${percent}${word}$`,
  );
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
