import { type SupervisedConnection, type WasmOptions, openBrowser } from '@tolok/duckdb/browser';
import { wasmUrl, workerUrl } from 'virtual:duckdb-files';

/** DuckDB in a worker of this page, from the page's own files. Rejects when it does not start. */
export const openDatabase = (options: WasmOptions = {}): Promise<SupervisedConnection> =>
  openBrowser({ ...options, wasmUrl, createWorker: () => new Worker(trustedAddress()) });

let policy: { createScriptURL(url: string): string | URL } | undefined;

// The page runs under Trusted Types: a worker starts from an address this policy vouches for.
function trustedAddress(): string | URL {
  const address = new URL(workerUrl, location.href).href;
  policy ??=
    typeof trustedTypes === 'undefined'
      ? { createScriptURL: (url) => url }
      : trustedTypes.createPolicy('tolok-worker', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
