import type { Table } from './table.ts';

/**
 * An open database. Rows stay in it until someone looks.
 *
 * Use: `load` every table, `lock` once, then `query`. After `lock` nothing outside the loaded tables
 * can be reached: no file, no network, no setting. Identifiers in SQL are quoted by the printer of
 * `formula`, values are printed as literals by it: callers never glue text.
 */
export interface Connection {
  /** Name and version, for example `duckdb 1.5.5`. */
  readonly engine: string;
  /** Creates the table `name` from typed columns. Problem: `ConnectionError` when it exists already. */
  load(name: string, table: Table): Promise<void>;
  /** Shuts the door to files, network, extensions and settings. Idempotent. */
  lock(): Promise<void>;
  /**
   * Runs one statement and gives all of its rows.
   *
   * HUGEINT and BIGINT come as `integer`, DECIMAL as `decimal` with its scale, every digit kept.
   * A NaN or infinite double comes as absent. Rejects with `ConnectionError`.
   */
  query(sql: string, options?: QueryOptions): Promise<Table>;
  /** Like `query`, a page at a time, so that the whole result never stands in memory. */
  pages(sql: string, options?: QueryOptions & { pageRows?: number }): AsyncIterable<Table>;
  /**
   * Keeps the rows of one statement that reads as the table `name`, before and after `lock`.
   *
   * All of them or none: a statement that fails, is ended or lacks memory leaves no table. Every
   * type of the database may be kept, also one that `query` cannot read. A worker that is replaced
   * loads what was given to `load` again and computes nothing again: a stored table is then gone,
   * and what reads it is an error of kind `sql`. Rejects with `ConnectionError`, of kind `sql` when
   * a table of that name exists or the statement does more than read.
   */
  store(name: string, sql: string, options?: QueryOptions): Promise<void>;
  /**
   * Takes back a table that `store` made, before and after `lock`. Rejects with `ConnectionError` of
   * kind `sql` for any other name, that of a loaded table too.
   */
  drop(name: string): Promise<void>;
  /** The columns of a table in order, its name spelled as it was given; null without such a table. */
  describe(name: string): Promise<readonly StoredColumn[] | null>;
  close(): Promise<void>;
}

/**
 * A column as the database holds it: the type in our words, and in the database's own.
 *
 * `integer` is every whole number of a width of its own, not a decimal of scale 0; `date` is a day
 * without a time; `other` is what has no word here. `declared` is for messages, for example `DECIMAL(18,2)`.
 */
export type StoredColumn = { readonly name: string; readonly declared: string } & (
  | { readonly type: 'double' | 'integer' | 'text' | 'boolean' | 'date' | 'other' }
  | { readonly type: 'decimal'; readonly scale: number }
);

export interface QueryOptions {
  /** Ends the statement when aborted: rejects with kind `cancelled`. */
  signal?: AbortSignal;
  /** Ends the statement after so many milliseconds: rejects with kind `deadline`. */
  deadline?: number;
}

export type ConnectionErrorKind =
  'sql' | 'memory' | 'cancelled' | 'deadline' | 'poisoned' | 'closed';

/** A statement or a load that did not succeed; carries the SQL and the database's own words. */
export class ConnectionError extends Error {
  readonly kind: ConnectionErrorKind;
  readonly sql: string | null;

  constructor(
    kind: ConnectionErrorKind,
    message: string,
    options: { sql?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ConnectionError';
    this.kind = kind;
    this.sql = options.sql ?? null;
  }
}
