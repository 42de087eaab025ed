import type { Dataset, Resource } from '@tolok/dataset';
import { type Column, type Problem, cell } from '@tolok/schema';
import type { Cell } from './cell.ts';
import { cellReader } from './cellReader.ts';
import { type RowKey, rowIndex } from './rowIndex.ts';

/** Reads the cells of one table by row; columns are looked up once. */
export interface ResourceCells {
  /** The names of its columns. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** What its file is held to; null where nobody read one. */
  readonly file: { readonly hash: string; readonly differing: readonly Problem[] } | null;
  /** What a column says of a row: a text, a number, or null for nothing. */
  readonly key: (name: string, row: number) => RowKey;
  readonly has: (name: string) => boolean;
  /** The rows of which a column says one of these, in order. */
  readonly rowsWith: (name: string, wanted: readonly RowKey[]) => readonly number[];
  /** The figure of a row in a column of numbers. */
  readonly cell: (row: number, field: string) => Cell;
}

/** A table of a package as cells. The columns of a printed table say where each stands. */
export function resourceCells(dataset: Dataset, resource: Resource): ResourceCells {
  const { table } = resource;
  const columns = new Map<string, Column>(table.columns.map((one) => [one.name, one]));
  const key: ResourceCells['key'] = (name, row) => {
    const found = columns.get(name);
    const value = found ? cell(found, row) : null;
    return typeof value === 'boolean' ? String(value) : value;
  };
  return {
    columns: resource.fields.map(({ name }) => name),
    rows: table.rows,
    file: resource.inFile ? null : { hash: resource.hash, differing: resource.differing ?? [] },
    key,
    has: (name) => columns.has(name),
    rowsWith: rowIndex(table.rows, key),
    cell: cellReader(dataset, resource),
  };
}
