import { type Table, cell, column } from '@tolok/schema';
import type { Place } from '../results.ts';

/** The cells of one row by the name of their column; null where a cell is absent or has no column. */
export interface RowReader {
  readonly value: (name: string) => number | string | boolean | null;
  readonly text: (name: string) => string | null;
  readonly number: (name: string) => number | null;
}

/** Reads one row of a table that a database gave. */
export function rowReader(table: Table, row: number): RowReader {
  const value: RowReader['value'] = (name) => {
    const found = column(table, name);
    return found ? cell(found, row) : null;
  };
  return {
    value,
    text: (name) => {
      const found = value(name);
      return found === null ? null : String(found);
    },
    number: (name) => {
      const found = value(name);
      return found === null ? null : Number(found);
    },
  };
}

/** The columns of a printed cell that say where it stands. */
export const placeColumns = ['table', 'row', 'column', 'line', 'asPrinted'] as const;

/** A table a figure comes from: cells of a document, or rows of a dataset. */
export interface PlacedTable {
  readonly dataset: string;
  readonly resource: string;
  readonly cells: boolean;
}

/** The place of the figure in a row: its printed cell, or the one row of a dataset. */
export const placeAt = ({ text, number }: RowReader, at: PlacedTable): Place => ({
  dataset: at.dataset,
  table: text('table') ?? at.resource,
  row: text('row'),
  rows: at.cells ? null : 1,
  column: text('column'),
  line: number('line'),
  asPrinted: text('asPrinted'),
});
