import { type Problem, type ProblemCode } from '@tolok/schema';
import { visible } from '../visible.ts';
import { type NumberFormat, numberFormats } from './numberFormat.ts';
import { longestNumber, printDecimal, readAnyDecimals, readNumber } from './readNumber.ts';

/** Why a text is no number in a format: the problem that says what it looks like instead. */
export interface NumberExplanation {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** What a text looks like that `format` refuses. Always finds something to say. */
export function explainNumber(text: string, format: NumberFormat): NumberExplanation {
  const values = { text: visible(text), format: format.name };
  if (text.length > longestNumber) return { code: 'dataset.number-form', values };
  const decimals = tooManyDecimals(text, format);
  if (decimals) return { code: 'dataset.number-decimals', values: { ...values, ...decimals } };
  const looks = otherFormats(text, format);
  if (looks.length > 0) {
    const code = looks.length > 1 ? 'dataset.number-ambiguous' : 'dataset.number-local';
    return { code, values: { ...values, looks: looks.join(' / ') } };
  }
  const form = forms.find(([, test]) => test.test(text));
  return { code: form?.[0] ?? 'dataset.number-form', values };
}

/** True for the words with which tables say that there is no value: `-`, `N/A`, `tad`, `…`. */
export const isAbsentWord = (text: string): boolean => absentWord.test(text);

const absentWord =
  /^(?:[-\u2013\u2014]{1,3}|\.{2,}|\u2026|n\/?a|n\.a\.?|tad|t\.a\.d\.?|null|nil|none|nihil|kosong|belum)$/i;

// The first that fits speaks, so the special cases stand before the general ones.
const forms: readonly (readonly [ProblemCode, RegExp])[] = [
  ['dataset.number-blank', /^\s*$/],
  ['dataset.number-spreadsheet-error', /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i],
  ['dataset.number-absent-word', absentWord],
  ['dataset.number-not-finite', /^[-+]?(?:nan|inf(?:inity)?|\u221e)$/i],
  ['dataset.number-notation', /^[-+]?(?:[\d.,]+e[-+]?\d+|0[xob][\da-f]+|\d[\d.]*(?:_\d+)+)$/i],
  ['dataset.number-digits', /(?![0-9])\p{Nd}/u],
  ['dataset.number-percent', /[%\u2030]/],
  ['dataset.number-currency', /\p{Sc}|^[-\s]*(?:Rp|IDR|USD)(?![A-Za-z])|\b(?:IDR|USD)\b/u],
  ['dataset.number-sign', /^\(.*\d.*\)$|^(?:[+\u2212\u2013\u2014]|-\s).*\d|\d\s?[-\u2212\u2013]$/],
  ['dataset.number-spaces', /^(?=.*[\s'\u2019])\s*-?[\d.,]+(?:[\s'\u2019]+[\d.,]+)*\s*$/],
  ['dataset.number-zeros', /^-?(?:\.\d+|\d+\.|0\d+(?:\.\d+)?)$/],
  ['dataset.number-form', /^-0(?:\.0+)?$/],
  ['dataset.number-groups', /^-?\d[\d.,]*$/],
  ['dataset.number-letters', /^-?(?=.*[\dOolI])[\dOolI.,]+$/],
  ['dataset.number-word', /\d.*\p{L}|\p{L}.*\d/u],
];

function tooManyDecimals(text: string, format: NumberFormat): Problem['values'] | null {
  const { decimals } = format;
  const read = decimals === undefined ? null : readAnyDecimals(text, format);
  return read && decimals !== undefined ? { decimals, found: read.scale } : null;
}

function otherFormats(text: string, format: NumberFormat): string[] {
  const others = [numberFormats['id-ID'], numberFormats['en-US'], numberFormats['id-ID-spaces']];
  const looks = others.flatMap((other) => {
    const read = readNumber(text, other);
    const grouped = /[., ]/.test(text) && other.name !== format.name;
    return read && grouped ? [`${other.name} ${printDecimal(read)}`] : [];
  });
  return [...new Set(looks)];
}
