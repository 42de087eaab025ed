import type { SqlDialect } from '../dialect.ts';

/** DuckDB 1.4 and later, native and WebAssembly: the spelling the tree itself uses. */
export const duckdb: SqlDialect = Object.freeze({
  name: 'duckdb',
  identifier: (name: string) => {
    // The parser reads up to a NUL: a name with one would end the statement there.
    if (name.includes('\0')) throw new RangeError('A name cannot hold the character NUL');
    return `"${name.replaceAll('"', '""')}"`;
  },
  text: (value: string) => {
    const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
    return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
  },
  // A bare 0.1 is a DECIMAL there, and DECIMAL to DOUBLE is not always the nearest double.
  double: (value: number) => `'${value}'::DOUBLE`,
  types: {},
  functions: {},
  aggregates: {},
});
