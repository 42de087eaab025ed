import type { AchievedColumns, VerdictColumns } from './judgeColumns.ts';
import type { MeasuredColumns } from './measureColumns.ts';
import type { PartColumns } from './partColumns.ts';
import type { RowSet } from './rowSet.ts';

/** The results of one indicator over the rows of its block. */
export interface NodeColumns {
  readonly measured: MeasuredColumns;
  /** Null where no row has a target and nobody asks. */
  readonly achieved: AchievedColumns | null;
  readonly verdicts: VerdictColumns | null;
  /** Its inputs from other blocks, by name. */
  readonly parts: ReadonlyMap<string, PartColumns>;
}

/** What a change touches of one indicator. */
export interface Touched {
  readonly measured: RowSet;
  readonly achieved: RowSet;
  readonly verdicts: RowSet;
}

export const untouched: Touched = { measured: 'none', achieved: 'none', verdicts: 'none' };
