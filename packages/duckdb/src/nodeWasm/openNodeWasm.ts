import { createRequire } from 'node:module';
import { type SupervisedConnection, type WasmOptions, supervise } from '../wasm/supervise.ts';
import { createWorker } from './createWorker.ts';

/**
 * An empty database in memory, in WebAssembly in a worker thread, as a connection. For comparing
 * what the browser computes with what a server does; `openNative` is faster to start.
 */
export function openNodeWasm(options: WasmOptions = {}): Promise<SupervisedConnection> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  return supervise({ ...options, wasm, createWorker });
}
