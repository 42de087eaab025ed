import { decimalToNumber } from '@tolok/schema';
import {
  type SelectParts,
  type SqlExpression,
  type SqlOrder,
  dialects,
  printSql,
  sql,
} from '@tolok/formula';
import type { ExactDecimal } from '@tolok/dataset';
import type { GridColumn, GridFilter, GridSort, GridView } from './gridView.ts';

/** A table in the database and the columns of it that are looked at. */
export interface GridTable {
  readonly name: string;
  readonly columns: readonly GridColumn[];
}

/** What a row is numbered by; null for a table with a column of that name of its own. */
export const rowIdentity = (columns: readonly { readonly name: string }[]): string | null =>
  columns.some(({ name }) => name.toLowerCase() === 'rowid') ? null : 'rowid';

/**
 * The rows of a view, at most `limit`. The first column is the number of the row in the table, from
 * 0, where there is one. Rows that the order leaves equal stand as in the table.
 */
export function pageQuery(table: GridTable, view: GridView, limit: number): string {
  const identity = rowIdentity(table.columns);
  return printed(table, view.filters, {
    columns: [
      ...(identity === null ? [] : [sql.as(sql.column(identity), identity)]),
      ...table.columns.map((column) => sql.as(readable(column), column.name)),
    ],
    orderBy: orderOf(table, view.sort, identity),
    limit,
    offset: view.offset,
  });
}

/** Every row of a view, for a file: as `pageQuery`, without the number of the row. */
export const allRowsQuery = (table: GridTable, { sort, filters }: GridView): string =>
  printed(table, filters, {
    columns: table.columns.map((column) => sql.as(readable(column), column.name)),
    orderBy: orderOf(table, sort, rowIdentity(table.columns)),
  });

/** How many rows satisfy the filters: one row of one column. */
export const countQuery = (table: GridTable, filters: readonly GridFilter[]): string =>
  printed(table, filters, { columns: { rows: sql.aggregate('count', []) } });

/** One row: `rows`, and of each column by its place `present_0`, and of numbers `least_0`, `most_0`. */
export const boundsQuery = (table: GridTable, filters: readonly GridFilter[]): string =>
  printed(table, filters, {
    columns: Object.fromEntries([
      ['rows', sql.aggregate('count', [])],
      ...table.columns.flatMap((column, at) => {
        const read = sql.column(column.name);
        return [
          [`present_${at}`, sql.aggregate('count', [read])],
          ...(isNumber(column)
            ? [
                [`least_${at}`, sql.aggregate('min', [read])],
                [`most_${at}`, sql.aggregate('max', [read])],
              ]
            : []),
        ] as [string, SqlExpression][];
      }),
    ]),
  });

/** The commonest values of a column and their `rows`, the commonest first; equal ones in their order. */
export function commonestQuery(
  table: GridTable,
  column: GridColumn,
  filters: readonly GridFilter[],
  limit: number,
): string {
  const value = readable(column);
  const rows = sql.aggregate('count', []);
  return printed(
    table,
    filters,
    {
      columns: [sql.as(value, 'value'), sql.as(rows, 'rows')],
      groupBy: [value],
      orderBy: [sql.order(rows, true), sql.order(value)],
      limit,
    },
    sql.isNotNull(sql.column(column.name)),
  );
}

/**
 * How many rows fall into each of `bins` equal parts from `least` to `most`, the last part with its
 * end: `bin` from 0 and `rows`, no row for an empty part. The halves keep the widest span finite.
 */
export function binsQuery(
  table: GridTable,
  column: GridColumn,
  filters: readonly GridFilter[],
  { least, most, bins }: { readonly least: number; readonly most: number; readonly bins: number },
): string {
  const half = (x: SqlExpression) => sql.binary(x, '*', sql.double(0.5));
  const from = sql.double(least * 0.5);
  const span = sql.double(most * 0.5 - least * 0.5);
  const share = sql.binary(
    sql.binary(half(sql.cast(sql.column(column.name), 'DOUBLE')), '-', from),
    '/',
    span,
  );
  const part = sql.call('floor', sql.binary(share, '*', sql.double(bins)));
  const bin = sql.cast(sql.call('least', part, sql.double(bins - 1)), 'INTEGER');
  return printed(
    table,
    filters,
    {
      columns: [sql.as(bin, 'bin'), sql.as(sql.aggregate('count', []), 'rows')],
      groupBy: [bin],
    },
    sql.isNotNull(sql.column(column.name)),
  );
}

export const isNumber = ({ type }: Pick<GridColumn, 'type'>): boolean =>
  type === 'double' || type === 'integer' || type === 'decimal';

function printed(
  { name, columns }: GridTable,
  filters: readonly GridFilter[],
  parts: SelectParts,
  also: SqlExpression | null = null,
): string {
  const conditions = filters.flatMap((filter) => {
    const column = columns.find((one) => one.name === filter.column);
    return column ? [conditionOf(column, filter)] : [];
  });
  if (also) conditions.push(also);
  const where = conditions.length > 0 ? sql.and(...conditions) : null;
  return printSql(sql.select({ ...parts, from: sql.table(name), where }), dialects.duckdb);
}

function orderOf(
  { columns }: GridTable,
  sort: GridSort | null,
  identity: string | null,
): readonly SqlOrder[] {
  if (!sort) return [];
  // Without a number of the row every column decides: rows that are equal in all need no order.
  const ties = identity === null ? columns.map(({ name }) => name) : [identity];
  return [
    sql.order(sql.column(sort.column), sort.descending),
    ...ties.map((name) => sql.order(sql.column(name))),
  ];
}

function conditionOf(column: GridColumn, filter: GridFilter): SqlExpression {
  const read = readable(column);
  switch (filter.kind) {
    case 'contains':
      return sql.call(
        'contains',
        sql.call('lower', read),
        sql.call('lower', sql.text(filter.text)),
      );
    case 'is':
      return sql.binary(read, '=', sql.text(filter.text));
    case 'equals':
      return sql.binary(read, '=', literal(filter.number));
    case 'atLeast':
      return sql.binary(read, '>=', literal(filter.number));
    case 'atMost':
      return sql.binary(read, '<=', literal(filter.number));
    case 'yes':
      return read;
    case 'no':
      return sql.not(read);
    case 'missing':
      return sql.isNull(read);
    case 'present':
      return sql.isNotNull(read);
  }
}

/** Whole numbers stand as they are, so that money beyond 2^53 is compared to its last digit. */
const literal = ({ scaled, scale }: ExactDecimal): SqlExpression =>
  scale === 0 && BigInt.asIntN(64, scaled) === scaled
    ? sql.integer(scaled)
    : sql.double(decimalToNumber(scaled, scale));

/** What the product has no column for, a day or a list, is read as text. */
const readable = ({ name, type }: GridColumn): SqlExpression =>
  type === 'date' || type === 'other' ? sql.cast(sql.column(name), 'VARCHAR') : sql.column(name);
