import type { SqlQuery } from '@tolok/formula';
import type { Key, PlannedIndicator, PlannedRows } from '../../plan/plan.ts';

/** What is asked of a source: rows of which grain, and which of them. */
export interface Ask {
  readonly keys: readonly Key[];
  /** The years of the rows it gives; null for every year. */
  readonly years: readonly number[] | null;
  /** What is read stands so many years from the row it serves: -1 for last year's. */
  readonly offset: number;
  /** Null for every work unit. */
  readonly workUnit: string | null;
  /** Null for the whole year. */
  readonly quarter: number | null;
}

/** A query that gives a row per entity and year: the columns that a block is joined from. */
export interface Source {
  readonly query: SqlQuery;
  /** The columns it gives beside its keys and the year. */
  readonly columns: readonly string[];
  /** TRUE in each of its rows, so that a missing one shows after a join. */
  readonly marker: string;
  /** Whether its rows are rows of the block, or only serve those of other sources. */
  readonly makesRows: boolean;
}

/** One input of one indicator, read from rows. */
export interface RowsItem {
  readonly indicator: PlannedIndicator;
  readonly input: PlannedRows;
}
