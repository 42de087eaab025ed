/** The packages from the lowest layer to the highest: imports go downward, none within a layer. */
export const layers: readonly (readonly string[])[] = [
  ['packages/schema'],
  ['packages/formula', 'packages/dataset', 'packages/duckdb', 'packages/clickhouse'],
  ['packages/engine'],
  ['packages/analysis', 'packages/check', 'packages/charts'],
  ['packages/notebook'],
  ['packages/export'],
  ['apps/cli', 'apps/notebook'],
];

/** Databases: apps and tests open them, everything else is handed a `Connection`. */
export const databases: readonly string[] = ['packages/duckdb', 'packages/clickhouse'];

/** Folders that may meet the machine they run on, because opening a database does. */
export const machineFolders: readonly string[] = [
  'packages/duckdb/src/native/',
  'packages/duckdb/src/nodeWasm/',
  'packages/duckdb/src/browser/',
  'packages/clickhouse/src/',
];

/** The one package where a large library may be imported; a name ending in `/` is a whole scope. */
export const homes: Readonly<Record<string, string>> = {
  '@humanwhocodes/momoa': 'packages/schema',
  ajv: 'packages/schema',
  canonicalize: 'packages/schema',
  'lezer-feel': 'packages/formula',
  'csv-parse': 'packages/dataset',
  '@duckdb/': 'packages/duckdb',
  'apache-arrow': 'packages/duckdb',
  '@clickhouse/': 'packages/clickhouse',
  'json-rules-engine': 'packages/engine',
  '@observablehq/plot': 'packages/charts',
  '@lezer/markdown': 'packages/notebook',
  svelte: 'apps/notebook',
  devalue: 'apps/notebook',
  dexie: 'apps/notebook',
  'bits-ui': 'apps/notebook',
  '@codemirror/': 'apps/notebook',
  codemirror: 'apps/notebook',
};
