import { openBrowser } from '@tolok/duckdb/browser';
import type { PageScope } from './protocol.ts';
import { databaseOf } from '../harness/database.ts';
import { runHeats } from '../sections/heats.ts';

const scope = globalThis as typeof globalThis & PageScope;

const files = { wasmUrl: '/duckdb-eh.wasm', workerUrl: '/duckdb-browser-eh.worker.js' };

scope.runBench = ({ sizes, wanted }) =>
  runHeats({
    place: 'Chromium',
    rounds: sizes.roundsInPage,
    say: (words) => scope.sayBench?.(words),
    others: {},
    sizes,
    wants: (id) => wanted.includes(id),
    databases: [
      {
        ...sizes.bulk.page,
        open: async () => databaseOf('DuckDB-WASM', await openBrowser(files)),
      },
    ],
  });
