import type { Figure } from '../../read/cells.ts';
import type { ChangeRow } from '../../read/changeRow.ts';
import { differenceOf } from '../../words/difference.ts';
import { numberOf } from '../../words/rank.ts';

/** One step of the way; its ends are null where the result on a side of it is absent. */
export interface Step {
  readonly key: string;
  /** Its row; null for a difference that no row tells of. */
  readonly row: ChangeRow | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** The way from the first result to the last. */
export interface Walk {
  readonly start: Figure;
  readonly end: Figure;
  /** In their order, without those that change nothing; together they make the whole difference. */
  readonly steps: readonly Step[];
  /** How many change nothing. */
  readonly still: number;
}

/** The rows one after the other; each begins where the one before it ended. */
export function walkOf(rows: readonly ChangeRow[]): Walk {
  const steps: Step[] = [];
  let still = 0;
  let level: number | null = null as number | null;
  for (const row of rows) {
    const [from, to] = [numberOf(row.before), numberOf(row.after)];
    const bridge = (suffix: string, at: number | null) => {
      if (level === null || at === null || isSame(level, at)) return;
      const last = steps.at(-1);
      const before = last?.row === null ? steps.pop() : undefined;
      steps.push({
        key: before?.key ?? `${row.key}${suffix}`,
        row: null,
        from: before?.from ?? level,
        to: at,
      });
    };
    bridge('|', from);
    if (from !== null && from === to) still += 1;
    else
      steps.push({
        key: row.key,
        row,
        from: from ?? (to === null ? null : level),
        to: from === null ? null : to,
      });
    if (from === null) bridge('|', to);
    level = to ?? from ?? level;
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    start: first?.before ?? { reason: 'undefined' },
    end: last?.after ?? { reason: 'undefined' },
    steps,
    still,
  };
}

/** How far a step goes; null where a side of it is absent. */
export const sizeOf = ({ from, to }: Step): number | null =>
  from === null || to === null ? null : differenceOf(from, to);

// Results of two computations may differ in their last binary digits.
const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
