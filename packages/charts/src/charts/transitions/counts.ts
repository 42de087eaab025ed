import { absentReasons } from '@tolok/schema';
import type { ChangeRow } from '../../read/changeRow.ts';
import { type Standing, keyOfStanding } from '../../words/status.ts';

/** Rows with one status before and one after. */
export interface Transition {
  readonly key: string;
  readonly before: Standing;
  readonly after: Standing;
  readonly count: number;
  readonly rows: readonly ChangeRow[];
  /** True when one of its rows is marked. */
  readonly marked: boolean;
}

/** How many rows stand where, before and after. */
export interface Counts {
  readonly before: readonly Standing[];
  readonly after: readonly Standing[];
  /** Every pair of these, also those without a row. */
  readonly cells: readonly Transition[];
  readonly total: number;
}

const order: readonly Standing[] = ['achieved', 'not-achieved', 'none', ...absentReasons];

/** Both statuses always, and why there is none where that occurs on the side. */
export function countsOf(rows: readonly ChangeRow[]): Counts {
  const side = (of: (row: ChangeRow) => Standing) => {
    const found = new Set<Standing>(['achieved', 'not-achieved', ...rows.map(of)]);
    return order.filter((standing) => found.has(standing));
  };
  const before = side(({ standingBefore }) => standingBefore);
  const after = side(({ standingAfter }) => standingAfter);
  const cells = before.flatMap((from) =>
    after.map((to): Transition => {
      const within = rows.filter(
        ({ standingBefore, standingAfter }) => standingBefore === from && standingAfter === to,
      );
      return {
        key: `${keyOfStanding(from)}|${keyOfStanding(to)}`,
        before: from,
        after: to,
        count: within.length,
        rows: within,
        marked: within.some(({ marked }) => marked),
      };
    }),
  );
  return { before, after, cells, total: rows.length };
}

/** How many rows the cells have together. */
export const sumOf = (cells: readonly Transition[]): number =>
  cells.reduce((sum, { count }) => sum + count, 0);

/** True for rows that stand where they stood. */
export const isStill = ({ before, after }: Transition): boolean => before === after;
