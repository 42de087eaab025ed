/**
 * How numbers are printed in one place. What is not declared is not accepted.
 *
 * Groups may be left out altogether, but not halfway: `1234567` and `1.234.567`, never `1234.567`.
 */
export interface NumberFormat {
  /** The name in problems, for example `id-ID`. */
  readonly name: string;
  readonly decimal: ',' | '.' | null;
  readonly group: '.' | ',' | ' ' | '\u00a0' | '\u202f' | null;
  /** Decimals at most. Two or fewer makes `1,234` and `1.234` clear: it is then thousands or wrong. */
  readonly decimals?: number;
  /** The minus sign; the plain hyphen without it. */
  readonly minus?: '-' | '\u2212' | '\u2013';
  /** Allows `Rp 1.000`, `Rp. 1.000`, `Rp1.000` and the closing `,-`. */
  readonly currency?: true;
  /** Allows a percent sign behind the number, with or without a space. */
  readonly percent?: true;
  /** Allows this word behind the number, for example `tenant`. */
  readonly suffixWord?: string;
  /** The texts that stand for no value, whole cells only: `-`, `N/A`, the empty text. */
  readonly absent?: readonly string[];
}

/** The formats by name. `plain` is the one in which data is stored. */
export const numberFormats = {
  plain: { name: '1234.56', decimal: '.', group: null },
  'id-ID': { name: 'id-ID', decimal: ',', group: '.' },
  'id-ID-percent': { name: 'id-ID', decimal: ',', group: '.', percent: true },
  'id-ID-rupiah': { name: 'id-ID', decimal: ',', group: '.', currency: true },
  'id-ID-spaces': { name: 'id-ID', decimal: ',', group: ' ' },
  'en-US': { name: 'en-US', decimal: '.', group: ',' },
  'en-US-percent': { name: 'en-US', decimal: '.', group: ',', percent: true },
  'en-US-rupiah': { name: 'en-US', decimal: '.', group: ',', currency: true },
} as const satisfies Record<string, NumberFormat>;

export type NumberFormatName = keyof typeof numberFormats;
