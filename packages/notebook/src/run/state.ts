import type { Problem } from '@tolok/schema';
import type { CellType } from '../document/notebook.ts';
import type { CellValue } from './values.ts';

/**
 * `stale` waits for its turn, `running` is at it, `fresh` has its value, `error` failed itself,
 * `blocked` waits for one that failed.
 */
export type StateName = 'stale' | 'running' | 'fresh' | 'error' | 'blocked';

/** How a cell stands. Frozen data: a change is another one. */
export interface CellState {
  readonly id: string;
  readonly type: CellType;
  readonly state: StateName;
  /** Its value; while it is stale or running the one it had before, null where there was none. */
  readonly value: CellValue | null;
  /** What is wrong, with the line in the file. */
  readonly problems: readonly Problem[];
  /** The cell whose failure blocks this one; null unless it is blocked. */
  readonly cause: string | null;
}
