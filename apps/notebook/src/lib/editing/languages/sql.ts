import { PostgreSQL } from '@codemirror/lang-sql';

/** The dialect nearest to that of DuckDB. */
export const language = PostgreSQL.language;
