import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const name = 'virtual:duckdb-files';

/**
 * Serves the two files of DuckDB-WASM from the page's own origin, under hashed names, and tells
 * their addresses. They are looked for where `@tolok/duckdb` has them, the one home of the library.
 */
export function duckdbFiles(): Plugin {
  const home = createRequire(import.meta.resolve('@tolok/duckdb/browser'));
  const file = (end: string) =>
    JSON.stringify(`${home.resolve(`@duckdb/duckdb-wasm/dist/${end}`)}?url`);
  return {
    name: 'tolok-duckdb-files',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export { default as wasmUrl } from ${file('duckdb-eh.wasm')};
           export { default as workerUrl } from ${file('duckdb-browser-eh.worker.js')};`
        : undefined,
  };
}
