import { type Connection, type Table, cell } from '@tolok/schema';
import { quoteName } from './stored.ts';

/** What the database says of the rows of a table and of the columns that are to name them. */
export interface RowFacts {
  readonly rows: number;
  /** How many rows leave each column of the key empty, in its order. */
  readonly absent: readonly number[];
  /** How many complete keys name more than one row. */
  readonly repeated: number;
  /** The cells of the least of those keys as text; null without any. */
  readonly example: readonly string[] | null;
  /** How many cells of each column of doubles cannot be added up, in its order. */
  readonly unaddable: readonly number[];
}

/**
 * Counts the rows of a table, what speaks against its key, and the cells of `doubles` that are NaN,
 * Infinity or of 30 digits before the point. No columns are a key of nothing, which nothing speaks
 * against. Groups the whole table by the key, again where a key is repeated.
 */
export async function storedRows(
  connection: Pick<Connection, 'query'>,
  table: string,
  key: readonly string[],
  doubles: readonly string[] = [],
): Promise<RowFacts> {
  const from = `FROM ${quoteName(table)}`;
  const names = key.map(quoteName);
  const empty = names.map((name) => `count(*) - count(${name})`);
  const wild = doubles.map((name) => `count(*) FILTER (WHERE NOT abs(${quoteName(name)}) < 1e29)`);
  const counts = ['count(*)', ...empty, ...wild].join(', ');
  const [rows = 0, ...others] = firstRow(await connection.query(`SELECT ${counts} ${from}`)).map(
    Number,
  );
  const absent = others.slice(0, key.length);
  const facts = { rows, absent, repeated: 0, example: null, unaddable: others.slice(key.length) };
  if (key.length === 0) return facts;

  const list = names.join(', ');
  const complete = names.filter((_, i) => absent[i]).map((name) => `${name} IS NOT NULL`);
  const where = complete.length > 0 ? `WHERE ${complete.join(' AND ')}` : '';
  const groups = `${from} ${where} GROUP BY ${list} HAVING count(*) > 1`;
  const [repeated] = firstRow(await connection.query(`SELECT count(*) FROM (SELECT 1 ${groups})`));
  if (!repeated) return facts;

  const texts = names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ');
  const least = await connection.query(`SELECT ${texts} ${groups} ORDER BY ${list} LIMIT 1`);
  return { ...facts, repeated: Number(repeated), example: firstRow(least).map(String) };
}

const firstRow = (table: Table) => table.columns.map((column) => cell(column, 0));
