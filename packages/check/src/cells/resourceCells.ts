import type { Dataset, Field, Resource } from '@tolok/dataset';
import { decimalOfNumber } from '@tolok/formula';
import { type Column, type Problem, type UnitName, cell, column, units } from '@tolok/schema';
import type { Cell } from './cell.ts';
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
  const fields = new Map<string, Field>(resource.fields.map((one) => [one.name, one]));
  const key: ResourceCells['key'] = (name, row) => {
    const found = columns.get(name);
    const value = found ? cell(found, row) : null;
    return typeof value === 'boolean' ? String(value) : value;
  };
  const text = (name: string, row: number) => {
    const value = key(name, row);
    return value === null ? null : String(value);
  };
  const made = new Map<string, Map<number, Cell>>();
  return {
    columns: resource.fields.map(({ name }) => name),
    rows: table.rows,
    file: resource.inFile ? null : { hash: resource.hash, differing: resource.differing ?? [] },
    key,
    has: (name) => columns.has(name),
    rowsWith: rowIndex(table.rows, key),
    cell(row, field) {
      const known = made.get(field) ?? new Map<number, Cell>();
      made.set(field, known);
      const before = known.get(row);
      if (before) return before;
      const line = key('line', row);
      const one: Cell = {
        dataset: dataset.name,
        resource: resource.name,
        index: row,
        field,
        table: text('table', row) ?? resource.source.table ?? resource.name,
        row: text('row', row) ?? rowName(resource, row),
        column: text('column', row) ?? field,
        line: typeof line === 'number' ? line : null,
        asPrinted: text('asPrinted', row),
        value: exactAt(columns.get(field), row),
        text: text('text', row),
        absent: text('absent', row),
        unit: unitOf(text('unit', row), fields.get(field)?.unit),
      };
      known.set(row, one);
      return one;
    },
  };
}

const unitOf = (printed: string | null, declared: UnitName | undefined): UnitName | null =>
  isUnit(printed) ? printed : (declared ?? null);

/** A row of an ordinary table by its key. */
function rowName({ table, primaryKey }: Resource, row: number): string | null {
  if (primaryKey.length === 0) return null;
  return primaryKey
    .map((name) => {
      const found = column(table, name);
      return String(found ? (cell(found, row) ?? '') : '');
    })
    .join(' / ');
}

function exactAt(found: Column | undefined, row: number): Cell['value'] {
  if (!found || found.type === 'text' || found.type === 'boolean') return null;
  if (found.valid?.[row] === 0) return null;
  if (found.type === 'decimal') return { scaled: found.values[row] ?? 0n, scale: found.scale };
  if (found.type === 'integer') return { scaled: found.values[row] ?? 0n, scale: 0 };
  return decimalOfNumber(found.values[row] ?? 0);
}

const isUnit = (name: string | null): name is UnitName =>
  name !== null && Object.hasOwn(units, name);
