import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { type Database, databaseOf } from '../harness/database.ts';

/** The databases of Node, by name. */
export const nodeDatabases: readonly (() => Promise<Database>)[] = [
  async () => databaseOf('DuckDB native, 1 thread', await openNative({ threads: 1 })),
  async () => databaseOf('DuckDB native, 2 threads', await openNative({ threads: 2 })),
  async () => databaseOf('DuckDB-WASM', await openNodeWasm()),
];
