import { type Column, type Connection, type Table, cell, column } from '@tolok/schema';
import {
  type GridTable,
  binsQuery,
  boundsQuery,
  commonestQuery,
  countQuery,
  isNumber,
  pageQuery,
  rowIdentity,
} from './gridQuery.ts';
import { type GridColumn, type GridFilter, type GridView, windowRows } from './gridView.ts';

/** The rows of one window. */
export interface GridPage {
  /** One column for each of the grid, in its order. */
  readonly rows: Table;
  /** The number of each row in the table, from 1; null where the table cannot tell. */
  readonly numbers: readonly number[] | null;
}

/** What stands in a column, over the rows that satisfy the filters. */
export interface ColumnSummary {
  readonly column: string;
  readonly present: number;
  readonly missing: number;
  readonly shape: SummaryShape;
}

export type SummaryShape =
  | {
      readonly kind: 'numbers';
      /** Columns of one row, as the grid writes them. */
      readonly least: Column;
      readonly most: Column;
      /** Rows in each of equal parts from the least to the most; one part where these are one. */
      readonly bins: readonly number[];
    }
  | {
      readonly kind: 'values';
      readonly commonest: readonly {
        readonly value: string | boolean;
        readonly rows: number;
      }[];
      /** Rows with any other value. */
      readonly others: number;
    }
  /** Nothing is present. */
  | { readonly kind: 'none' };

/** Parts of the drawing of a column of numbers. */
export const binCount = 12;

/** Values of a column that are named. */
export const namedValues = 3;

interface Ends {
  readonly signal?: AbortSignal;
}

/** The window that a view begins at. Rejects with `ConnectionError`. */
export async function readPage(
  connection: Connection,
  table: GridTable,
  view: GridView,
  ends: Ends = {},
): Promise<GridPage> {
  const found = await connection.query(pageQuery(table, view, windowRows), ends);
  if (rowIdentity(table.columns) === null) return { rows: found, numbers: null };
  const [identity, ...columns] = found.columns;
  const numbers = Array.from({ length: found.rows }, (_, row) =>
    identity ? Number(cell(identity, row)) + 1 : 0,
  );
  return { rows: { rows: found.rows, columns }, numbers };
}

/** How many rows satisfy the filters. Rejects with `ConnectionError`. */
export async function readCount(
  connection: Connection,
  table: GridTable,
  filters: readonly GridFilter[],
  ends: Ends = {},
): Promise<number> {
  return numberIn(await connection.query(countQuery(table, filters), ends), 'rows', 0);
}

/** A summary of each column in turn, each given when it is there. Rejects with `ConnectionError`. */
export async function* readSummaries(
  connection: Connection,
  table: GridTable,
  filters: readonly GridFilter[],
  ends: Ends = {},
): AsyncGenerator<ColumnSummary, void, undefined> {
  const bounds = await connection.query(boundsQuery(table, filters), ends);
  const rows = numberIn(bounds, 'rows', 0);
  for (const [at, one] of table.columns.entries()) {
    const present = numberIn(bounds, `present_${at}`, 0);
    const least = column(bounds, `least_${at}`);
    const most = column(bounds, `most_${at}`);
    const query = (sql: string) => connection.query(sql, ends);
    const shape: SummaryShape =
      present === 0
        ? { kind: 'none' }
        : isNumber(one) && least && most
          ? {
              kind: 'numbers',
              least,
              most,
              bins: await readBins(query, table, one, filters, least, most, present),
            }
          : await readCommonest(query, table, one, filters, present);
    yield { column: one.name, present, missing: rows - present, shape };
  }
}

type Ask = (sql: string) => Promise<Table>;

async function readBins(
  query: Ask,
  table: GridTable,
  one: GridColumn,
  filters: readonly GridFilter[],
  least: Column,
  most: Column,
  present: number,
): Promise<readonly number[]> {
  const from = Number(cell(least, 0));
  const to = Number(cell(most, 0));
  // The span of the halves, as the statement works it out: where it is 0 there is nothing to part.
  if (!(to * 0.5 - from * 0.5 > 0)) return [present];
  const found = await query(
    binsQuery(table, one, filters, { least: from, most: to, bins: binCount }),
  );
  const bins = new Array<number>(binCount).fill(0);
  for (let row = 0; row < found.rows; row++) {
    bins[numberIn(found, 'bin', row)] = numberIn(found, 'rows', row);
  }
  return bins;
}

async function readCommonest(
  query: Ask,
  table: GridTable,
  one: GridColumn,
  filters: readonly GridFilter[],
  present: number,
): Promise<SummaryShape> {
  const found = await query(commonestQuery(table, one, filters, namedValues));
  const values = column(found, 'value');
  const commonest = Array.from({ length: found.rows }, (_, row) => {
    const value = values ? cell(values, row) : null;
    return {
      value: typeof value === 'boolean' ? value : String(value),
      rows: numberIn(found, 'rows', row),
    };
  });
  const named = commonest.reduce((sum, { rows }) => sum + rows, 0);
  return { kind: 'values', commonest, others: present - named };
}

function numberIn(table: Table, name: string, row: number): number {
  const found = column(table, name);
  return found ? Number(cell(found, row)) : 0;
}
