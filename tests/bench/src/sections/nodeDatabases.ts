import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { databaseOf } from '../harness/database.ts';
import type { Sizes } from '../sizes.ts';
import type { DatabaseOfHeat } from './heats.ts';

/** The databases of Node. */
export const nodeDatabases = ({ bulk }: Sizes): readonly DatabaseOfHeat[] => [
  {
    ...bulk.oneThread,
    open: async () => databaseOf('DuckDB native, 1 thread', await openNative({ threads: 1 })),
  },
  {
    ...bulk.twoThreads,
    open: async () => databaseOf('DuckDB native, 2 threads', await openNative({ threads: 2 })),
  },
  { ...bulk.wasm, open: async () => databaseOf('DuckDB-WASM', await openNodeWasm()) },
];
