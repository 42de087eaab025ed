declare module 'virtual:duckdb-files' {
  /** Addresses of the files of DuckDB-WASM. */
  export const wasmUrl: string;
  export const workerUrl: string;
}
