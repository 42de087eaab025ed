import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Connection } from '@tolok/schema';
import { type Driver, connectionOf } from '../connection.ts';
import { failure } from '../failure.ts';
import { lockingSql, memoryLimitSql, openingSql } from '../lockSql.ts';
import { createTableSql, dropStoredSql, dropTableSql } from '../stored.ts';
import { appendTable } from './appendTable.ts';
import { startStatement } from './statement.ts';
import { storeRows } from './storeRows.ts';

export interface NativeOptions {
  /** Threads of the database; as many as there are cores without it. */
  readonly threads?: number;
  /** For example `2GB`; DuckDB's own share of the machine without it. */
  readonly memoryLimit?: string;
}

/**
 * An empty database in memory, in this process, as a connection.
 *
 * Every statement has a connection of DuckDB to itself, so statements may overlap and one that is
 * ended disturbs no other. A statement is ended by interrupting it.
 */
export async function openNative(options: NativeOptions = {}): Promise<Connection> {
  const instance = await DuckDBInstance.create(':memory:');
  const home = await instance.connect();
  const settings = [...openingSql];
  if (options.threads) settings.push(`SET threads = ${Math.trunc(options.threads)}`);
  if (options.memoryLimit) settings.push(memoryLimitSql(options.memoryLimit));
  for (const sql of settings) await run(home, sql);
  const version = (await home.runAndReadAll('SELECT version()')).value(0, 0);
  return connectionOf(driverOf(instance, home, String(version).replace(/^v/, '')));
}

function driverOf(instance: DuckDBInstance, home: DuckDBConnection, version: string): Driver {
  let locked: Promise<void> | null = null;
  const lock = async () => {
    for (const sql of lockingSql) await run(home, sql);
  };
  return {
    engine: `duckdb ${version}`,
    async load(name, table) {
      const sql = createTableSql(name, table);
      await run(home, sql);
      try {
        await appendTable(home, name, table);
      } catch (cause) {
        await run(home, dropTableSql(name));
        throw failure(cause, sql);
      }
    },
    lock: () => (locked ??= lock()),
    start: (sql, stop) => startStatement(instance, sql, stop, locked !== null),
    store: (name, sql, stop) => storeRows(instance, name, sql, stop),
    drop: (name) => run(home, dropStoredSql(name)),
    async close() {
      home.closeSync();
      instance.closeSync();
    },
  };
}

async function run(connection: DuckDBConnection, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (cause) {
    throw failure(cause, sql);
  }
}
