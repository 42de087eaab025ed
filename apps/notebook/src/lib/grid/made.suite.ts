import { type Column, type Table, cell, decimalToNumber } from '@tolok/schema';
import type { ExactDecimal } from '@tolok/dataset';
import fc from 'fast-check';
import { type GridColumn, type GridFilter, type GridView, filterKinds } from './gridView.ts';

/** A made-up table with names that must be quoted, and a view of it. */
export interface MadeGrid {
  readonly table: Table;
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
}

const texts = [
  '',
  'Ambon',
  'ambon',
  "it's",
  'a"b',
  'Ñandu',
  'ñandu',
  'x%y_z',
  '10',
  '9',
  '﷽',
  '😀',
  'nol\0',
];
const wholes = [
  0n,
  1n,
  -1n,
  2022n,
  9007199254740992n,
  9007199254740993n,
  -(2n ** 63n),
  2n ** 63n - 1n,
];
const doubles = [0, -0, 0.1, 0.3, -2.5, 97.39, 1e308, -1e308, 5e-324, 2 ** 53];
const names = ['a"b', 'Target', 'select', 'rowid', 'nilai', 'x y', "o'clock", 'baris', '*'];
const types = ['text', 'integer', 'double', 'decimal', 'boolean'] as const;

export const madeGrids: fc.Arbitrary<MadeGrid> = fc
  .record({ rows: fc.nat(70), names: fc.shuffledSubarray(names, { minLength: 1, maxLength: 5 }) })
  .chain(({ rows, names }) =>
    fc.tuple(...names.map((name) => madeColumns(name, rows))).chain((made) =>
      madeViews(made.map(gridColumnOf)).map((view) => ({
        table: { rows, columns: made },
        columns: made.map(gridColumnOf),
        view,
      })),
    ),
  );

function madeColumns(name: string, rows: number): fc.Arbitrary<Column> {
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows });
  const valid = many(fc.integer({ min: 0, max: 5 })).map((found) =>
    Uint8Array.from(found, (n) => (n === 0 ? 0 : 1)),
  );
  return fc.constantFrom(...types).chain((type): fc.Arbitrary<Column> => {
    switch (type) {
      case 'text':
        return many(fc.option(fc.constantFrom(...texts), { freq: 6 })).map((values) => ({
          name,
          type,
          values,
        }));
      case 'boolean':
        return fc
          .tuple(many(fc.nat(1)), valid)
          .map(([values, v]) => ({ name, type, values: Uint8Array.from(values), valid: v }));
      case 'double':
        return fc
          .tuple(many(fc.constantFrom(...doubles)), valid)
          .map(([values, v]) => ({ name, type, values: Float64Array.from(values), valid: v }));
      case 'integer':
        return fc
          .tuple(many(fc.constantFrom(...wholes)), valid)
          .map(([values, v]) => ({ name, type, values: BigInt64Array.from(values), valid: v }));
      case 'decimal':
        return fc
          .tuple(many(fc.constantFrom(0n, 5n, -250n, 9739n, 10n, 9738n)), valid)
          .map(([values, v]) => ({
            name,
            type,
            scale: 2,
            values: BigInt64Array.from(values),
            valid: v,
          }));
    }
  });
}

const gridColumnOf = ({ name, type }: Column): GridColumn => ({
  ...{ name, type, title: null, unit: null, unitFrom: null, year: false, verbatim: false },
});

const typed: readonly ExactDecimal[] = [
  ...wholes.map((scaled) => ({ scaled, scale: 0 })),
  ...[1n, 3n, -25n, 9739n].map((scaled) => ({ scaled, scale: 1 })),
];

function madeViews(columns: readonly GridColumn[]): fc.Arbitrary<GridView> {
  const one = fc.constantFrom(...columns);
  const filter = one.chain((found) =>
    fc
      .record({
        kind: fc.constantFrom(...filterKinds(found)),
        text: fc.constantFrom('A', 'ambon', "'", '"', 'Ñ', '%', '_', '', '9', '😀', '\0'),
        number: fc.constantFrom(...typed),
      })
      .map((parts) => ({ column: found.name, ...parts }) as GridFilter),
  );
  return fc.record({
    sort: fc.option(fc.record({ column: one.map(({ name }) => name), descending: fc.boolean() })),
    filters: fc.array(filter, { maxLength: 2 }),
    offset: fc.constantFrom(0, 0, 7, 50),
  });
}

/** The rows of a view by plain JavaScript: their places in the table, from 0. */
export function rowsOf({ table, view: { sort, filters } }: MadeGrid): number[] {
  const find = (name: string) => table.columns.find((one) => one.name === name)!;
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    filters.every((filter) => satisfies(find(filter.column), row, filter)),
  );
  if (!sort) return rows;
  // A table with a column "rowid" of its own cannot tell where its rows stood: all columns decide.
  const ties = table.columns.some(({ name }) => name === 'rowid') ? table.columns : [];
  return rows.sort(
    (a, b) =>
      order(find(sort.column), a, b, sort.descending) ||
      ties.reduce((found, column) => found || order(column, a, b, false), 0) ||
      a - b,
  );
}

/** What is absent goes last, up and down. */
function order(column: Column, a: number, b: number, descending: boolean): number {
  const [here, there] = [exact(column, a), exact(column, b)];
  if (here === null || there === null) return Number(here === null) - Number(there === null);
  return descending ? compare(there, here) : compare(here, there);
}

/** A cell with all its digits: of decimals the scaled whole number. A sort of −0 may give 0. */
export function exact(column: Column, row: number): bigint | number | string | boolean | null {
  if (column.type !== 'integer' && column.type !== 'decimal') {
    const value = cell(column, row);
    return typeof value === 'number' ? value + 0 : value;
  }
  return column.valid?.[row] === 0 ? null : column.values[row]!;
}

function satisfies(column: Column, row: number, filter: GridFilter): boolean {
  const value = exact(column, row);
  if (filter.kind === 'missing') return value === null;
  if (value === null) return false;
  switch (filter.kind) {
    case 'present':
      return true;
    case 'yes':
      return value === true;
    case 'no':
      return value === false;
    case 'is':
      return value === filter.text;
    case 'contains':
      return (value as string).toLowerCase().includes(filter.text.toLowerCase());
    case 'equals':
      return compareTo(column, row, filter.number) === 0;
    case 'atLeast':
      return compareTo(column, row, filter.number) >= 0;
    case 'atMost':
      return compareTo(column, row, filter.number) <= 0;
  }
}

/** Whole numbers are compared to the last digit with what is no double, everything else as doubles. */
function compareTo(column: Column, row: number, { scaled, scale }: ExactDecimal): number {
  const value = exact(column, row)!;
  if (scale !== 0 || column.type === 'double') {
    return compare(cell(column, row) as number, decimalToNumber(scaled, scale));
  }
  const ten = column.type === 'decimal' ? 10n ** BigInt(column.scale) : 1n;
  return compare(value as bigint, scaled * ten);
}

/** As a database orders: numbers by size, −0 like 0, false before true, texts by their code points. */
function compare<T extends bigint | number | string | boolean>(a: T, b: T): number {
  if (typeof a !== 'string' || typeof b !== 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
