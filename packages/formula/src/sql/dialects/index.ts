import type { SqlDialect } from '../dialect.ts';
import { duckdb } from './duckdb.ts';

/** Every database a plan can be printed for; a new one is one file and one line. */
export const dialects = { duckdb } satisfies Record<string, SqlDialect>;

export type DialectName = keyof typeof dialects;
