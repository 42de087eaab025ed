import { absent, type AbsentReason } from './absent.ts';
import type { Language, Text } from './language.ts';
import { type Unit, type UnitName, units } from './units.ts';

/** The words for an absent value, short enough for a table cell. */
export const absentWords: Readonly<Record<AbsentReason, Text>> = {
  pending: { id: 'menunggu nilai', en: 'pending' },
  'missing-input': { id: 'masukan belum ada', en: 'input missing' },
  'zero-target': { id: 'target nol', en: 'target is zero' },
  'not-applicable': { id: 'tidak berlaku', en: 'not applicable' },
  discontinued: { id: 'dihentikan', en: 'discontinued' },
  undefined: { id: 'tanpa nilai', en: 'no value' },
};

export interface FormatOptions {
  readonly language?: Language;
  /** Decimals at most; the unit's own without it. Trailing zeros are never shown. */
  readonly digits?: number;
  /** Print the sign of a positive number too, as differences want it. */
  readonly signed?: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A number of which every digit counts: `scaled / 10 ** scale`. */
interface ExactNumber {
  readonly scaled: bigint;
  readonly scale: number;
}

/**
 * A value as a person reads it, in the language's own notation: `97,39 %`, `Rp 1.250.000`, `B-`,
 * `80–90 %`.
 *
 * The minus is U+2212. An absent value is its word, never 0 or a dash. Rounding is for the eye
 * only, half away from zero; nothing is computed from what this returns.
 */
export function formatValue(
  value: number | string | ExactNumber | Range | { readonly reason: AbsentReason } | null,
  unit: UnitName,
  options: FormatOptions = {},
): string {
  const { language = 'id' } = options;
  if (value === null) return absentWords[absent('undefined').reason][language];
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'reason' in value) return absentWords[value.reason][language];
  if (typeof value === 'object' && 'from' in value) {
    const from = formatNumber(value.from, {
      ...options,
      digits: options.digits ?? units[unit].digits,
    });
    return `${from}–${formatValue(value.to, unit, options)}`;
  }
  const known: Unit = units[unit];
  const text = formatNumber(value, { ...options, digits: options.digits ?? known.digits });
  const money = known.dimension === 'rupiah' ? 'Rp ' : '';
  const sign = /^[+\u2212]/.exec(text)?.[0] ?? '';
  return sign + money + text.slice(sign.length) + known.suffix[language];
}

/** A bare number in the language's notation; the rest as `formatValue`. */
export function formatNumber(value: number | ExactNumber, options: FormatOptions = {}): string {
  const { language = 'id', digits = 2, signed = false } = options;
  const numeral = typeof value === 'number' ? value : exactNumeral(value);
  return formatter(language, digits, signed).format(numeral).replace('-', '\u2212');
}

// A numeral as text keeps its digits on the way into the formatter, which a double would round.
const exactNumeral = ({ scaled, scale }: ExactNumber) => `${scaled}e-${scale}` as `${number}`;

/** An ISO date as a person writes it: `1 Januari 2022`, `1 January 2022`. */
export function formatDate(date: string, language: Language = 'id'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(Date.UTC(year, month - 1, day));
}

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${signed}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], {
      maximumFractionDigits: digits,
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formatters.set(key, found);
  }
  return found;
}
