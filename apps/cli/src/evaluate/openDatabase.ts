import type { NativeConnection } from '@tolok/duckdb/native';
import type { Connection } from '@tolok/schema';

/** The engines that can be opened, by the name of the option. */
export const engines = {
  duckdb: async () => (await import('@tolok/duckdb/native')).openNative(),
  'duckdb-wasm': async () => (await import('@tolok/duckdb/node-wasm')).openNodeWasm(),
} satisfies Record<string, () => Promise<Connection>>;

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
export async function openDatabase(name: EngineName): Promise<Recording> {
  const connection = await engines[name]();
  const statements: string[] = [];
  return {
    statements,
    files: 'loadFile' in connection ? connection : null,
    engine: connection.engine,
    load: (table, rows) => connection.load(table, rows),
    lock: () => connection.lock(),
    query: (sql, settings) => {
      statements.push(sql);
      return connection.query(sql, settings);
    },
    pages: (sql, settings) => {
      statements.push(sql);
      return connection.pages(sql, settings);
    },
    store: (table, sql, settings) => {
      statements.push(`CREATE TABLE "${table.replaceAll('"', '""')}" AS ${sql}`);
      return connection.store(table, sql, settings);
    },
    drop: (table) => connection.drop(table),
    describe: (table) => connection.describe(table),
    close: () => connection.close(),
  };
}
