import { dialects, printSql, sql } from '@tolok/formula';
import { type Connection, type StoredColumn, type Table, cell } from '@tolok/schema';

/** A table that stays in the database, and is read a page at a time. */
export interface TableHandle {
  /** Its name in the database. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly StoredColumn[];
  /**
   * Some of its rows, in its own order unless another is asked for. What the product has no column
   * for, such as a day or a list, comes as text. Rejects with `ConnectionError`.
   */
  readonly page: (wanted?: PageOptions) => Promise<Table>;
}

export interface PageOptions {
  /** Rows that are passed over; none without it. */
  readonly offset?: number;
  /** How many rows at most; 100 without it. */
  readonly limit?: number;
  readonly orderBy?: readonly { readonly column: string; readonly descending?: boolean }[];
  /** The columns that are read; all without it. */
  readonly columns?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A handle on a table that is in the database. */
export async function tableHandle(
  connection: Connection,
  name: string,
  signal?: AbortSignal,
): Promise<TableHandle> {
  const ends = signal ? { signal } : {};
  const columns = (await connection.describe(name)) ?? [];
  const counted = await connection.query(printSql(countQuery(name), dialects.duckdb), ends);
  const [count] = counted.columns;
  return {
    name,
    rows: count ? Number(cell(count, 0)) : 0,
    columns,
    page: (wanted = {}) => readPage(connection, name, columns, wanted),
  };
}

const countQuery = (name: string) =>
  sql.select({ columns: { rows: sql.aggregate('count', []) }, from: sql.table(name) });

function readPage(
  connection: Connection,
  name: string,
  all: readonly StoredColumn[],
  { offset = 0, limit = 100, orderBy = [], columns, signal }: PageOptions,
): Promise<Table> {
  const wanted = columns ? all.filter((column) => columns.includes(column.name)) : all;
  const query = sql.select({
    columns: Object.fromEntries(wanted.map((column) => [column.name, readable(column)])),
    from: sql.table(name),
    orderBy: orderBy.map((by) => sql.order(sql.column(by.column), by.descending)),
    limit,
    offset,
  });
  return connection.query(printSql(query, dialects.duckdb), signal ? { signal } : {});
}

const readable = ({ name, type }: StoredColumn) =>
  type === 'date' || type === 'other' ? sql.cast(sql.column(name), 'VARCHAR') : sql.column(name);
