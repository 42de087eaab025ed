import {
  type AbsentReason,
  type Language,
  type TargetRange,
  type UnitName,
  formatNumber,
  formatValue,
} from '@tolok/schema';
import type { ChartTable } from '../chart.ts';

/** One bar of a bullet chart: an actual held against its target. */
export interface BulletRow {
  readonly label: string;
  readonly unit: UnitName;
  /** A number, a letter, or null where there is none. */
  readonly target: number | string | TargetRange | null;
  readonly actual: number | string | null;
  /** Percent of the target; null where it has no value. */
  readonly achievement: number | null;
  readonly status: 'achieved' | 'not-achieved' | null;
  /** Why a value is missing; null when none is. */
  readonly absent: AbsentReason | null;
}

/** The last row in one sentence: how far it is from its target. */
export function titleOf(rows: readonly BulletRow[], language: Language): string {
  const say = words[language];
  const row = rows.at(-1);
  if (!row) return say.nothing;
  if (row.achievement === null) return say.noAchievement(reasonOf(row, language));
  const gap = row.achievement - 100;
  if (gap === 0) return say.exact;
  const points = formatNumber(Math.abs(gap), { language });
  return gap > 0 ? say.above(points) : say.below(points);
}

/** Every bar in words, in the order they are drawn. */
export const summaryOf = (rows: readonly BulletRow[], language: Language): string =>
  rows
    .map((row) => {
      const parts = [row.label, ...cellsOf(row, language).slice(1)];
      return words[language].sentence(parts as [string, string, string, string, string]);
    })
    .join(' ');

/** The same figures as a table. */
export const tableOf = (rows: readonly BulletRow[], language: Language): ChartTable => ({
  head: words[language].head.map((text, i) => ({ text, numeric: i > 0 && i < 4 })),
  rows: rows.map((row) => cellsOf(row, language)),
});

/** What is printed at the end of a bar: the achievement, or in its absence the letter or the reason. */
export function endOf(row: BulletRow, language: Language): string {
  if (row.achievement !== null) return formatValue(row.achievement, 'percent', { language });
  return typeof row.actual === 'string' ? row.actual : reasonOf(row, language);
}

/** What is written over the tick. */
export const tickOf = (row: BulletRow, language: Language): string =>
  row.target === null
    ? ''
    : `${words[language].target} ${formatValue(row.target, row.unit, { language })}`;

const cellsOf = (row: BulletRow, language: Language): string[] => [
  row.label,
  formatValue(row.actual ?? { reason: row.absent ?? 'undefined' }, row.unit, { language }),
  row.target === null ? '' : formatValue(row.target, row.unit, { language }),
  row.achievement === null
    ? reasonOf(row, language)
    : formatValue(row.achievement, 'percent', { language }),
  words[language].status[row.status ?? 'none'],
];

const reasonOf = (row: BulletRow, language: Language): string =>
  formatValue({ reason: row.absent ?? 'undefined' }, row.unit, { language });

interface Words {
  readonly target: string;
  readonly nothing: string;
  readonly noAchievement: (reason: string) => string;
  readonly exact: string;
  readonly above: (points: string) => string;
  readonly below: (points: string) => string;
  readonly sentence: (parts: [string, string, string, string, string]) => string;
  readonly head: readonly string[];
  readonly status: Readonly<Record<'achieved' | 'not-achieved' | 'none', string>>;
}

const words: Readonly<Record<Language, Words>> = {
  id: {
    target: 'target',
    nothing: 'Tidak ada yang digambar',
    noAchievement: (reason) => `Capaian belum ada nilainya: ${reason}`,
    exact: 'Capaian tepat 100 % dari target',
    above: (points) => `Capaian ${points} poin di atas 100 %`,
    below: (points) => `Capaian ${points} poin di bawah 100 %`,
    sentence: ([label, actual, target, achievement, status]) =>
      `${label}: realisasi ${actual}, target ${target || 'tidak ada'}, capaian ${achievement}, ${status}.`,
    head: ['Baris', 'Realisasi', 'Target', 'Capaian', 'Status'],
    status: { achieved: 'tercapai', 'not-achieved': 'belum tercapai', none: 'tanpa status' },
  },
  en: {
    target: 'target',
    nothing: 'Nothing to draw',
    noAchievement: (reason) => `No achievement yet: ${reason}`,
    exact: 'Achievement is exactly 100% of the target',
    above: (points) => `Achievement is ${points} points above 100%`,
    below: (points) => `Achievement is ${points} points below 100%`,
    sentence: ([label, actual, target, achievement, status]) =>
      `${label}: actual ${actual}, target ${target || 'none'}, achievement ${achievement}, ${status}.`,
    head: ['Row', 'Actual', 'Target', 'Achievement', 'Status'],
    status: { achieved: 'achieved', 'not-achieved': 'not achieved', none: 'no status' },
  },
};
