import { type AbsentReason, type Language, type UnitName, formatValue } from '@tolok/schema';
import type { ChartSpec } from '../chart.ts';
import type { ChartRow } from '../defineChart.ts';
import { type Standing, standingWord, statusWords } from '../words/status.ts';
import type { Cells, Figure, Status } from './cells.ts';
import { type CommonRole, commonRoles } from './roles.ts';

/** An actual held against its target. */
export interface BulletRow extends ChartRow {
  readonly code: string;
  readonly unit: UnitName;
  readonly target: Figure;
  readonly actual: Figure;
  /** Percent of the target; null where it has no value. */
  readonly achievement: number | null;
  /** The same in a scenario; null without one. */
  readonly scenario: number | null;
  readonly status: Status | null;
  /** Why the achievement is absent. */
  readonly reason: AbsentReason;
}

export type BulletRole =
  | CommonRole
  | 'code'
  | 'target'
  | 'targetTo'
  | 'targetLetter'
  | 'targetAbsent'
  | 'actual'
  | 'actualLetter'
  | 'actualAbsent'
  | 'achievement'
  | 'scenario'
  | 'status';

export type BulletSpec = ChartSpec<BulletRole>;

export const bulletRoles = {
  code: { type: 'text', head: { id: 'kode', en: 'code' } },
  ...commonRoles,
  actual: { type: 'value', required: true, head: { id: 'realisasi', en: 'actual' } },
  target: { type: 'value', required: true, head: { id: 'target', en: 'target' } },
  achievement: { type: 'percent', required: true, head: { id: 'capaian', en: 'achievement' } },
  scenario: { type: 'percent', head: { id: 'skenario', en: 'scenario' } },
  status: { type: 'status', head: { id: 'status', en: 'status' } },
} as const;

export const readBullet = (cells: Cells, row: number): Omit<BulletRow, keyof ChartRow> => ({
  code: cells.text('code', row) ?? '',
  unit: cells.unit(row),
  target: cells.figure('target', row),
  actual: cells.figure('actual', row),
  achievement: cells.number('achievement', row),
  scenario: cells.number('scenario', row),
  status: cells.status('status', row),
  reason: cells.reason('achievement', row),
});

/** A letter, which is judged without being a percentage. */
export const isLetter = ({ achievement, actual }: BulletRow): boolean =>
  achievement === null && typeof actual === 'string';

/** True where the way to the target is still open: neither a value nor a letter, and one may come. */
export const isAwaited = (row: BulletRow): boolean =>
  row.achievement === null &&
  !isLetter(row) &&
  (row.reason === 'pending' || row.reason === 'missing-input');

/** True where there is a target that can be reached, so that it has a place on the track. */
export const hasTarget = ({ target, reason }: BulletRow): boolean =>
  (typeof target !== 'object' || 'from' in target) && reason !== 'zero-target';

export function standingOf(row: BulletRow): Standing {
  if (row.status !== null) return row.status;
  return row.achievement === null && !isLetter(row) ? row.reason : 'none';
}

/** What stands at the end of a bar: the achievement, or the letter, or why there is none. */
export function endOf(row: BulletRow, language: Language): string {
  if (row.achievement !== null) return formatValue(row.achievement, 'percent', { language });
  return typeof row.actual === 'string'
    ? row.actual
    : formatValue({ reason: row.reason }, row.unit, { language });
}

/** A value of the row in its unit. */
export const shown = (figure: Figure, { unit }: BulletRow, language: Language): string =>
  formatValue(figure, unit, { language });

export function describeBullet(row: BulletRow, _spec: BulletSpec, language: Language): string {
  const { actual, target, achievement, none } = words[language];
  const parts = [
    `${row.label}: ${actual} ${shown(row.actual, row, language)}`,
    `${target} ${typeof row.target === 'object' && 'reason' in row.target ? none : shown(row.target, row, language)}`,
    `${achievement} ${isLetter(row) ? none : endOf(row, language)}`,
    row.status === null ? statusWords.none[language] : standingWord(row.status, language),
  ];
  return `${parts.join(', ')}.`;
}

const words = {
  id: { actual: 'realisasi', target: 'target', achievement: 'capaian', none: 'tidak ada' },
  en: { actual: 'actual', target: 'target', achievement: 'achievement', none: 'none' },
};
