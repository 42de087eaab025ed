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
  close(): Promise<void>;
}

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
