import type { NativeConnection } from '@tolok/duckdb/native';
import type { Connection, QueryOptions } from '@tolok/schema';

/** The engines that can be opened, by the name of the option. */
export const engines = {
  duckdb: async (limits) => (await import('@tolok/duckdb/native')).openNative(limits),
  'duckdb-wasm': async (limits) => (await import('@tolok/duckdb/node-wasm')).openNodeWasm(limits),
} satisfies Record<string, (limits: { memoryLimit?: string }) => Promise<Connection>>;

/** What a database may take of the machine. */
export interface Limits {
  /** For example `2GB`; the database's own share without it. */
  readonly memoryLimit?: string;
  /** What ends each of its statements. */
  readonly statements?: QueryOptions;
}

export type EngineName = keyof typeof engines;

/** A connection that keeps every statement it ran; what it stored stands as `CREATE TABLE … AS`. */
export interface Recording extends Connection {
  readonly statements: readonly string[];
  /**
   * Reads Parquet files until the connection is locked, and looks at what was read without keeping
   * the statement; null where the engine cannot.
   */
  readonly files: Pick<NativeConnection, 'describeFile' | 'loadFile' | 'query'> | null;
}

/** Opens a database; nothing of another engine is loaded. */
export async function openDatabase(name: EngineName, limits: Limits = {}): Promise<Recording> {
  const { statements: ends = {}, ...options } = limits;
  const connection = await engines[name](options);
  const statements: string[] = [];
  return {
    statements,
    files: 'loadFile' in connection ? connection : null,
    engine: connection.engine,
    load: (table, rows) => connection.load(table, rows),
    lock: () => connection.lock(),
    query: (sql, settings) => {
      statements.push(sql);
      return connection.query(sql, { ...ends, ...settings });
    },
    pages: (sql, settings) => {
      statements.push(sql);
      return connection.pages(sql, { ...ends, ...settings });
    },
    store: (table, sql, settings) => {
      statements.push(`CREATE TABLE "${table.replaceAll('"', '""')}" AS ${sql}`);
      return connection.store(table, sql, { ...ends, ...settings });
    },
    drop: (table) => connection.drop(table),
    describe: (table) => connection.describe(table),
    close: () => connection.close(),
  };
}
