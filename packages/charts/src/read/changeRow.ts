import { type Language, type Text, type UnitName, formatValue } from '@tolok/schema';
import type { ChartRow } from '../defineChart.ts';
import { numberOf } from '../words/rank.ts';
import { type Standing, standingWord } from '../words/status.ts';
import type { Cells, Figure, Status } from './cells.ts';
import { type CommonRole, commonRoles } from './roles.ts';

/** What two states are called, within a sentence. */
export interface Sides {
  readonly before: Text;
  readonly after: Text;
}

/** One row in two states. */
export interface ChangeRow extends ChartRow {
  /** What a sentence calls it: its code, its label without one. */
  readonly code: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly statusBefore: Status | null;
  readonly statusAfter: Status | null;
  readonly standingBefore: Standing;
  readonly standingAfter: Standing;
  readonly unit: UnitName;
  readonly marked: boolean;
  readonly print: (figure: Figure, language: Language) => string;
}

export type ChangeRole =
  | CommonRole
  | 'before'
  | 'beforeLetter'
  | 'beforeAbsent'
  | 'after'
  | 'afterLetter'
  | 'afterAbsent'
  | 'statusBefore'
  | 'statusAfter'
  | 'marked'
  | 'code';

export const changeRoles = {
  ...commonRoles,
  before: { type: 'value', required: true, head: { id: 'semula', en: 'before' } },
  after: { type: 'value', required: true, head: { id: 'menjadi', en: 'after' } },
  statusBefore: { type: 'status', head: { id: 'status semula', en: 'status before' } },
  statusAfter: { type: 'status', head: { id: 'status menjadi', en: 'status after' } },
  marked: { type: 'flag' },
  /** What a sentence calls the row, where its label is long. */
  code: { type: 'text' },
} as const;

export function readChange(cells: Cells, row: number): Omit<ChangeRow, keyof ChartRow> {
  const standing = (figure: Figure, status: Status | null): Standing =>
    status ?? (typeof figure === 'object' && 'reason' in figure ? figure.reason : 'none');
  const [before, after] = [cells.figure('before', row), cells.figure('after', row)];
  const statusBefore = cells.status('statusBefore', row);
  const statusAfter = cells.status('statusAfter', row);
  return {
    code: cells.text('code', row) ?? cells.label(row),
    before,
    after,
    statusBefore,
    statusAfter,
    standingBefore: standing(before, statusBefore),
    standingAfter: standing(after, statusAfter),
    unit: cells.unit(row),
    marked: cells.flag('marked', row),
    print: (figure, language) => formatValue(figure, cells.unit(row), { language }),
  };
}

/** After less before; null where either is no number. */
export function changeOf({ before, after }: ChangeRow): number | null {
  const [from, to] = [numberOf(before), numberOf(after)];
  return from === null || to === null ? null : to - from;
}

/** Every number on either side. */
export const numbersOf = (rows: readonly ChangeRow[]): readonly number[] =>
  rows.flatMap(({ before, after }) => [before, after].flatMap((figure) => numberOf(figure) ?? []));

/** The title of rows that are all as they were. */
export const nothingChanged = (all: number, noun: string, language: Language): string =>
  language === 'id'
    ? `Tidak ada yang berubah di antara ${all} ${noun}`
    : `Nothing changed among ${all} ${noun}`;

/** True when the row has another status than before, of which at least one is known. */
export const hasTurned = ({ statusBefore, statusAfter }: ChangeRow): boolean =>
  statusBefore !== statusAfter;

/** One row as a sentence, with both sides named. */
export function describeChange(row: ChangeRow, sides: Sides, language: Language): string {
  const [from, to] = [row.print(row.before, language), row.print(row.after, language)];
  const turned = hasTurned(row)
    ? `, ${standingWord(row.standingBefore, language)} → ${standingWord(row.standingAfter, language)}`
    : '';
  return `${row.label}: ${sides.before[language]} ${from}, ${sides.after[language]} ${to}${turned}.`;
}
