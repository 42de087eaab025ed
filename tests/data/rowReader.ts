import { type ExactDecimal, type Resource } from '@tolok/dataset';
import { cell, column } from '@tolok/schema';

/** Reads one row of a resource by column names; an empty cell is null. */
export interface RowReader {
  readonly text: (name: string) => string | null;
  readonly integer: (name: string) => number | null;
  /** The number of a decimal column, every digit of it. */
  readonly decimal: (name: string) => ExactDecimal | null;
}

/** One value per row of a resource, in the order of its rows. */
export const mapRows = <T>(resource: Resource, read: (row: RowReader) => T): T[] =>
  Array.from({ length: resource.table.rows }, (_, row) => read(rowReader(resource, row)));

const rowReader = ({ name: resource, table }: Resource, row: number): RowReader => ({
  text: (name) => {
    const found = column(table, name);
    return found ? (cell(found, row) as string | null) : null;
  },
  integer: (name) => {
    const found = column(table, name);
    return found ? (cell(found, row) as number | null) : null;
  },
  decimal: (name) => {
    const found = column(table, name);
    if (found?.type !== 'decimal') throw new Error(`${resource}: ${name} is not a decimal column`);
    if (found.valid?.[row] === 0) return null;
    return { scaled: found.values[row] ?? 0n, scale: found.scale };
  },
});
