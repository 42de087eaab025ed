import { type SqlExpression, type SqlQuery, dialects, printSql, sql } from '@tolok/formula';

/** Columns of rows that are in memory, on their way into the database. */
export type ListedColumns = Readonly<Record<string, ListedColumn>>;

export type ListedColumn =
  | { readonly type: 'double' | 'integer'; readonly values: readonly (number | null)[] }
  | { readonly type: 'text'; readonly values: readonly (string | null)[] }
  | { readonly type: 'boolean'; readonly values: readonly boolean[] };

/**
 * A statement that gives these rows: one list for each column, side by side. Unlike a loaded table
 * what it makes can be taken back, which a slider that moves asks for.
 */
export function listedRows(columns: ListedColumns, rows: number): string {
  const query: SqlQuery = sql.select({
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        rows === 0 ? cellOf(column, null) : unnested(column),
      ]),
    ),
    where: rows === 0 ? sql.boolean(false) : null,
  });
  return printSql(query, dialects.duckdb);
}

const unnested = (column: ListedColumn): SqlExpression =>
  sql.call(
    'unnest',
    sql.call('list_value', ...column.values.map((value) => cellOf(column, value))),
  );

function cellOf({ type }: ListedColumn, value: number | string | boolean | null): SqlExpression {
  if (value === null) return sql.cast(sql.null, types[type]);
  if (typeof value === 'string') return sql.text(value);
  if (typeof value === 'boolean') return sql.boolean(value);
  return type === 'integer' ? sql.cast(sql.integer(value), 'BIGINT') : sql.double(value);
}

const types = {
  double: 'DOUBLE',
  integer: 'BIGINT',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
} as const;
