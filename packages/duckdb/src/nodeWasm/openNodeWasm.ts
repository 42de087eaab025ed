import { createRequire } from 'node:module';
import { Worker as NodeWorker } from 'node:worker_threads';
import { type SupervisedConnection, type WasmOptions, supervise } from '../wasm/supervise.ts';

/**
 * An empty database in memory, in WebAssembly in a worker thread, as a connection. For comparing
 * what the browser computes with what a server does; `openNative` is faster to start.
 */
export function openNodeWasm(options: WasmOptions = {}): Promise<SupervisedConnection> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  return supervise({ ...options, wasm, createWorker });
}

/** A worker thread that looks like a Web Worker. */
function createWorker(): Worker {
  const worker = new NodeWorker(new URL('./worker.ts', import.meta.url));
  let terminated = false;
  const listen: Record<string, (listener: (event: object) => void) => void> = {
    message: (listener) => worker.on('message', (data: unknown) => listener({ data })),
    messageerror: (listener) => worker.on('messageerror', (error) => listener(error)),
    error: (listener) => worker.on('error', (error) => listener(error as Error)),
    // A Web Worker that is terminated does not tell either.
    close: (listener) => worker.on('exit', () => terminated || listener({})),
  };
  const port = {
    addEventListener: (type: string, listener: (event: object) => void) => listen[type]?.(listener),
    removeEventListener: () => undefined,
    postMessage: (message: unknown, transfer?: ArrayBuffer[]) =>
      worker.postMessage(message, transfer),
    terminate: () => {
      terminated = true;
      void worker.terminate();
    },
  };
  return port as unknown as Worker;
}
