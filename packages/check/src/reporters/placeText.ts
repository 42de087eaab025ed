import { type Language, formatNumber } from '@tolok/schema';
import type { Finding, FindingPlace } from '../records/finding.ts';
import { visibleText } from './visibleText.ts';

/** Where a figure stands: `Tabel 3.2 · SK3.4 · Realisasi · baris 811`. */
export const placeText = (place: FindingPlace, language: Language): string =>
  [place.table, place.row, place.column, lineWords(place.line, language)]
    .filter((part) => part !== null)
    .map((part) => visibleText(part, language, mostName))
    .join(' · ');

/** What stands at a place: the characters as printed, otherwise what the table holds; null for nothing. */
export const figureOf = ({ asPrinted, value }: FindingPlace): number | string | null =>
  asPrinted ?? value ?? null;

/** The same with what is printed there: `… · baris 811: 97,39`. */
export function printedPlaceText(place: FindingPlace, language: Language): string {
  const printed = figureText(figureOf(place), language);
  return placeText(place, language) + (printed === null || printed === '' ? '' : `: ${printed}`);
}

/** A number or a text of a finding as it is read; null where there is none. */
export function figureText(value: number | string | null, language: Language): string | null {
  if (value === null) return null;
  return typeof value === 'string'
    ? visibleText(value, language, mostName)
    : formatNumber(value, { language, digits: mostDigits });
}

/** What stands at the first place: as printed, otherwise as it was read. */
export const printedText = ({ where: [first], reported }: Finding, language: Language) =>
  figureText(first?.asPrinted ?? reported, language);

/** The bounds of what would follow, `29,5–30,5`; null where they are not known or read alike. */
export function intervalText({ interval }: Finding, language: Language): string | null {
  if (!interval) return null;
  const [from, to] = interval.map((bound) => figureText(bound, language));
  return from === to ? null : `${from}–${to}`;
}

/** Names and printed figures are short; longer ones are no names. */
const mostName = 300;

/** More than any table prints, fewer than a double makes up. */
const mostDigits = 4;

const lineWords = (line: number | null, language: Language): string | null =>
  line === null ? null : `${language === 'id' ? 'baris' : 'line'} ${line}`;
