import {
  type Language,
  type Text,
  type UnitName,
  formatNumber,
  formatValue,
  units,
} from '@tolok/schema';

/** A difference with its sign. Percentages differ by points, so theirs has no percent sign. */
export function printDifference(value: number, unit: UnitName, language: Language): string {
  const { digits } = units[unit];
  return unit === 'percent'
    ? formatNumber(value, { language, digits, signed: true })
    : formatValue(value, unit, { language, signed: true });
}

/** The size of a difference within a sentence. */
export const tellDifference = (value: number, unit: UnitName, language: Language): string =>
  unit === 'percent'
    ? `${formatNumber(Math.abs(value), { language })} ${points[language]}`
    : formatValue(Math.abs(value), unit, { language });

const points: Text = { id: 'poin', en: 'points' };

/** One number less another, held within what doubles hold. */
export const differenceOf = (from: number, to: number): number =>
  Math.min(Math.max(to - from, -Number.MAX_VALUE), Number.MAX_VALUE);
