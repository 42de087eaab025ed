import { type SupervisedConnection, type WasmOptions, supervise } from '../wasm/supervise.ts';

/**
 * Where the two files of DuckDB-WASM are. The app serves both from its own origin; under Trusted
 * Types it gives `createWorker`, which makes the worker through the app's policy.
 */
export type BrowserOptions = WasmOptions & {
  /** `duckdb-eh.wasm`, relative to the page or absolute. */
  readonly wasmUrl: string | URL;
} & (
    | {
        /** `duckdb-browser-eh.worker.js`, relative to the page or absolute. */
        readonly workerUrl: string | URL;
      }
    | {
        /** Makes the worker, again at every restart. */
        readonly createWorker: () => Worker;
      }
  );

/**
 * An empty database in memory, in WebAssembly in a Web Worker, as a connection. The page never
 * waits: statements run in the worker, can be cancelled, and a broken worker is replaced.
 */
export function openBrowser(options: BrowserOptions): Promise<SupervisedConnection> {
  // The worker would read a relative address from where it lies itself.
  const absolute = (url: string | URL) => new URL(url, location.href).href;
  const createWorker =
    'createWorker' in options
      ? options.createWorker
      : () => new Worker(absolute(options.workerUrl));
  const wasm = absolute(options.wasmUrl);
  return supervise({ ...options, wasm, createWorker, probe: () => probe(wasm) });
}

/** Asks for a file and takes no more than the beginning of its answer. Rejects where there is none. */
async function probe(url: string): Promise<void> {
  const control = new AbortController();
  try {
    const { ok, status } = await fetch(url, { signal: control.signal });
    if (!ok) throw new Error(`HTTP ${status}`);
  } finally {
    control.abort();
  }
}
