import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Connection, type StoredColumn, type Table, ConnectionError } from '@tolok/schema';
import { type Driver, connectionOf } from '../connection.ts';
import { failure } from '../failure.ts';
import { lockingSql, memoryLimitSql, openingSql } from '../lockSql.ts';
import { createTableSql, dropStoredSql, dropTableSql } from '../stored.ts';
import { appendTable } from './appendTable.ts';
import { type InTurn, inTurn } from './inTurn.ts';
import { describeParquet, loadParquet } from './parquet.ts';
import { startStatement } from './statement.ts';
import { storeRows } from './storeRows.ts';

export interface NativeOptions {
  /** Threads of the database; as many as there are cores without it. */
  readonly threads?: number;
  /** For example `2GB`; DuckDB's own share of the machine without it. */
  readonly memoryLimit?: string;
}

/**
 * A connection that may also read files, until it is locked: it is for tables too large to go through
 * memory as columns. Paths are absolute. Both methods reject with `ConnectionError` of kind `sql` for
 * a file that is no Parquet or is not there, and for any file after `lock`.
 */
export interface NativeConnection extends Connection {
  /** The columns of a Parquet file, in its order; no rows are read. */
  describeFile(path: string): Promise<readonly StoredColumn[]>;
  /**
   * Creates the table `name` from these columns of a Parquet file, in this order; days become text as
   * `2022-12-31`, every other type stays. Like a loaded table it cannot be dropped.
   */
  loadFile(name: string, path: string, columns: readonly string[]): Promise<void>;
}

/**
 * An empty database in memory, in this process, as a connection.
 *
 * Every statement has a connection of DuckDB to itself, so statements may overlap and one that is
 * ended disturbs no other. A statement is ended by interrupting it. What loads, locks and drops
 * shares one connection, in turn.
 */
export async function openNative(options: NativeOptions = {}): Promise<NativeConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const home = await instance.connect();
  const settings = [...openingSql];
  if (options.threads) settings.push(`SET threads = ${Math.trunc(options.threads)}`);
  if (options.memoryLimit) settings.push(memoryLimitSql(options.memoryLimit));
  for (const sql of settings) await run(home, sql);
  const version = (await home.runAndReadAll('SELECT version()')).value(0, 0);
  const atHome = inTurn();
  const driver = driverOf(instance, home, atHome, String(version).replace(/^v/, ''));
  let closed = false;
  const open = () => {
    if (closed) throw new ConnectionError('closed', 'The connection is closed');
  };
  const connection = connectionOf(driver);
  return {
    ...connection,
    async describeFile(path) {
      open();
      return atHome(() => describeParquet(home, path));
    },
    async loadFile(name, path, columns) {
      open();
      await atHome(() => loadParquet(home, name, path, columns));
    },
    close() {
      closed = true;
      return connection.close();
    },
  };
}

function driverOf(
  instance: DuckDBInstance,
  home: DuckDBConnection,
  atHome: InTurn,
  version: string,
): Driver {
  let locked: Promise<void> | null = null;
  const lock = async () => {
    for (const sql of lockingSql) await run(home, sql);
  };
  return {
    engine: `duckdb ${version}`,
    load: (name, table) => atHome(() => loadTable(home, name, table)),
    lock: () => (locked ??= atHome(lock)),
    start: (sql, stop) => startStatement(instance, sql, stop, locked !== null),
    store: (name, sql, stop) => storeRows(instance, name, sql, stop),
    drop: (name) => atHome(() => run(home, dropStoredSql(name))),
    close: () =>
      atHome(async () => {
        home.closeSync();
        instance.closeSync();
      }),
  };
}

async function loadTable(home: DuckDBConnection, name: string, table: Table): Promise<void> {
  const sql = createTableSql(name, table);
  await run(home, sql);
  try {
    await appendTable(home, name, table);
  } catch (cause) {
    await run(home, dropTableSql(name));
    throw failure(cause, sql);
  }
}

async function run(connection: DuckDBConnection, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (cause) {
    throw failure(cause, sql);
  }
}
