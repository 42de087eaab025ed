import { type Language, formatNumber, formatValue } from '@tolok/schema';
import type { Answer } from './answer.ts';
import type { Variable } from './variable.ts';

/**
 * Stretches as a reader writes them: `90 ke atas`, `di atas 0 sampai 86,59`, `B- sampai A`; a dash
 * for none. Boundaries are shown with two digits more than the unit has, since they are exact.
 */
export const rangesText = (
  ranges: Answer['ranges'],
  variable: Variable,
  digits: number,
  language: Language,
): string =>
  ranges.length === 0
    ? '–'
    : ranges.map((one) => rangeText(one, variable, digits, language)).join(words.or[language]);

function rangeText(
  { from, to, fromIncluded, toIncluded }: Answer['ranges'][number],
  { unit }: Variable,
  digits: number,
  language: Language,
): string {
  const figure = (x: number | string) =>
    typeof x === 'string'
      ? x
      : unit === null
        ? formatNumber(x, { language, digits: digits + 2 })
        : formatValue(x, unit, { language, digits: digits + 2 });
  if (from === null && to === null) return words.any[language];
  const start = from === null ? '' : `${fromIncluded ? '' : words.above[language]}${figure(from)}`;
  if (to === null) return `${start} ${words.up[language]}`;
  const end = `${toIncluded ? words.to[language] : words.below[language]} ${figure(to)}`;
  return from === to ? start : `${start} ${end}`.trim();
}

const words = {
  or: { id: ' atau ', en: ' or ' },
  any: { id: 'berapa pun', en: 'any number' },
  above: { id: 'di atas ', en: 'above ' },
  up: { id: 'ke atas', en: 'and above' },
  to: { id: 'sampai', en: 'to' },
  below: { id: 'sampai di bawah', en: 'to below' },
};
