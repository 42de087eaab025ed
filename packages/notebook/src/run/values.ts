import type { AppliedChange, ResultRow, Run } from '@tolok/engine';
import type { NotebookCheck } from '@tolok/schema';
import type { ComparedLine } from './comparedLines.ts';
import type { Compared } from './comparePlans.ts';
import type { TableHandle } from '../tables/tableHandle.ts';

/** What a cell has come to. */
export type CellValue =
  InputValue | TableValue | IndicatorValue | ScenarioValue | CompareValue | CheckValue;

/** The value of an input cell: a number, a word, or yes and no. */
export type Scalar = number | string | boolean;

export interface InputValue {
  readonly kind: 'input';
  readonly value: Scalar;
}

/** Rows that stay in the database: of a `data`, `query`, `table` or `chart` cell. */
export interface TableValue {
  readonly kind: 'table';
  readonly table: TableHandle;
}

/** Results of the engine. */
export interface IndicatorValue {
  readonly kind: 'indicator';
  /** Its plan, its results, and the data behind them, so that each can be explained. */
  readonly run: Run;
  /** The same rows in the database, put there when someone first reads them. */
  readonly table: () => Promise<TableHandle>;
}

/** Results before and after changes. */
export interface ScenarioValue {
  readonly kind: 'scenario';
  readonly before: Run;
  readonly after: Run;
  readonly changes: readonly AppliedChange[];
  /** The rows of which a figure or the status is another one now. */
  readonly moved: readonly MovedRow[];
  readonly table: () => Promise<TableHandle>;
}

/** A result and what it was; null where the change brought it. */
export interface MovedRow {
  readonly before: ResultRow | null;
  readonly after: ResultRow;
}

/** Two agreements over the same data. */
export interface CompareValue {
  readonly kind: 'compare';
  readonly compared: Compared;
  /** What became of each indicator. */
  readonly lines: readonly ComparedLine[];
  readonly table: () => Promise<TableHandle>;
}

/** Whether every row of a table satisfies what is expected. */
export interface CheckValue {
  readonly kind: 'check';
  readonly passed: boolean;
  readonly rows: number;
  readonly failing: number;
  readonly severity: NonNullable<NotebookCheck['severity']>;
}

/** The table another cell reads of a value; null where it gives none. */
export function tableOf(value: CellValue): Promise<TableHandle> | null {
  if (value.kind === 'table') return Promise.resolve(value.table);
  return value.kind === 'input' || value.kind === 'check' ? null : value.table();
}
