import { type SupervisedConnection, type WasmOptions, openBrowser } from '@tolok/duckdb/browser';
import { wasmUrl, workerUrl } from 'virtual:duckdb-files';
import { trustedAddress } from '#lib/trustedAddress.ts';

/** DuckDB in a worker of this page, from the page's own files. Rejects when it does not start. */
export const openDatabase = (options: WasmOptions = {}): Promise<SupervisedConnection> =>
  openBrowser({ ...options, wasmUrl, createWorker: () => new Worker(trustedAddress(workerUrl)) });
