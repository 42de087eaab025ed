import { type Language, formatValue } from '@tolok/schema';
import type { ChartRow } from '../defineChart.ts';
import { byRank, numberOf, rankOf } from '../words/rank.ts';
import type { ChartSpec } from '../chart.ts';
import type { Cells, Figure } from './cells.ts';
import { type CommonRole, commonRoles } from './roles.ts';

/** One row with one value. */
export interface ValueRow extends ChartRow {
  readonly value: Figure;
  readonly printed: (language: Language) => string;
  readonly marked: boolean;
}

export type ValueRole = CommonRole | 'value' | 'valueAbsent' | 'valueLetter' | 'marked';

export const valueRoles = {
  ...commonRoles,
  value: { type: 'value', required: true, head: 'measure' },
  marked: { type: 'flag' },
} as const;

export function readValue(cells: Cells, row: number): Omit<ValueRow, keyof ChartRow> {
  const value = cells.figure('value', row);
  return {
    value,
    printed: (language) => formatValue(value, cells.unit(row), { language }),
    marked: cells.flag('marked', row),
  };
}

const valueOf = ({ value }: ValueRow): Figure => value;

/** The best first, what has no number last. */
export const orderValues = <Row extends ValueRow>(
  rows: readonly Row[],
  { polarity }: Pick<ChartSpec, 'polarity'>,
): readonly Row[] => [...rows].sort(byRank(valueOf, polarity));

/** Those that have a number. */
export const knownOf = <Row extends ValueRow>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ value }) => numberOf(value) !== null);

/** Every number among the values. */
export const numbersOf = (rows: readonly ValueRow[]): readonly number[] =>
  rows.flatMap(({ value }) => numberOf(value) ?? []);

/** The title over a marked row: its place among those that have a number. */
export function rankTitle(
  row: ValueRow,
  known: readonly ValueRow[],
  { rows, polarity }: Pick<ChartSpec, 'rows' | 'polarity'>,
  language: Language,
): string {
  const rank = rankOf(row, known, valueOf, polarity);
  return words[language].rank(row.label, rank, known.length, rows[language]);
}

/** The title where no row has a number. */
export const noneTitle = (all: number, noun: string, language: Language): string =>
  words[language].none(all, noun);

const words = {
  id: {
    none: (all: number, noun: string) => `Belum ada nilai dari ${all} ${noun}`,
    rank: (label: string, rank: number, all: number, noun: string) =>
      `${label} di urutan ${rank} dari ${all} ${noun}`,
  },
  en: {
    none: (all: number, noun: string) => `No value yet of ${all} ${noun}`,
    rank: (label: string, rank: number, all: number, noun: string) =>
      `${label} is number ${rank} of ${all} ${noun}`,
  },
};
