import { type Column, type Problem, type ProblemCode } from '@tolok/schema';
import { type FieldSpec } from '../descriptor/spec.ts';

/** What is wrong with one cell; its place is known to whoever reads the row. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** Turns the cells of one column into typed values, row by row from 0. */
export interface ColumnReader {
  /** Stores the cell; a cell that is not in the stored form is left absent and told. */
  read(text: string, row: number): CellFault | null;
  /** Leaves the cell of that row absent. */
  skip(row: number): void;
  /** The column of so many rows. */
  finish(rows: number): Column;
}

/** Makes the reader of a column. */
export type ColumnReaderOf = (field: FieldSpec) => ColumnReader;
