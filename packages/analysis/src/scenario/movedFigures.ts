import { type ResultRow, type Results, sameRow } from '@tolok/engine';
import { snap } from '@tolok/formula';

/** What a row shows; of two rows that show the same, neither moved. */
export type RowFigures = Pick<
  ResultRow,
  'target' | 'actual' | 'achievement' | 'status' | 'band' | 'absent'
>;

/** One result on both sides. */
export interface MovedRow {
  /** Null where the scenario brought the row. */
  readonly before: ResultRow | null;
  readonly after: ResultRow;
  /** Percentage points; null where either side has no achievement. */
  readonly achievementDifference: number | null;
  /** In the unit of the indicator; null where either side is no number. */
  readonly actualDifference: number | null;
  readonly move: StatusMove;
}

/** What became of a status; `gained` and `lost` are those without a verdict on one side. */
export type StatusMove = 'up' | 'down' | 'gained' | 'lost' | 'same';

/** The results that show another figure, in the order of the results. */
export const movedRows = (base: Results, results: Results): readonly MovedRow[] =>
  results.rows.flatMap((after) => {
    const before = sameRow(base, after) ?? null;
    if (before && figuresText(before) === figuresText(after)) return [];
    return [
      {
        before,
        after,
        achievementDifference: difference(before?.achievement ?? null, after.achievement),
        actualDifference: difference(before?.actual ?? null, after.actual),
        move: moveOf(before?.status ?? null, after.status),
      },
    ];
  });

/** A signed difference of snapped numbers; null where either is no number. */
export function difference(before: unknown, after: unknown): number | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  return snap(snap(after) - snap(before));
}

/** From one status to another. */
export function moveOf(before: ResultRow['status'], after: ResultRow['status']): StatusMove {
  if (before === after) return 'same';
  if (before === null) return 'gained';
  if (after === null) return 'lost';
  return after === 'achieved' ? 'up' : 'down';
}

const figuresText = ({ target, actual, achievement, status, band, absent }: RowFigures): string =>
  JSON.stringify([target, actual, achievement, status, band, absent]);
