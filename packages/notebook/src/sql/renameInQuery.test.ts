import { openNative } from '@tolok/duckdb/native';
import { type Connection, cell } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeQuery } from './composeQuery.ts';
import { renameInQuery } from './renameInQuery.ts';
import { reservedWords } from './reservedWords.ts';
import { sqlTokens } from './tokens.ts';

let connection: Connection;
beforeAll(async () => {
  connection = await openNative({ threads: 1 });
  await connection.query('CREATE TABLE made AS SELECT range AS n, range % 2 AS q FROM range(6)');
});
afterAll(() => connection.close());

async function rowsOf(sql: string, id: string): Promise<unknown> {
  const tables = new Map([
    [id, 'made'],
    ['lain', 'made'],
  ]);
  const statement = composeQuery(sql, sqlTokens(sql), { tables, value: () => 2 });
  const { columns, rows } = await connection.query(`SELECT * FROM (${statement}) ORDER BY ALL`);
  return columns.map((column) => Array.from({ length: rows }, (_, row) => cell(column, row)));
}

const cases: readonly (readonly [string, string])[] = [
  ['SELECT n FROM q', 'SELECT n FROM baru'],
  ['SELECT q.n, q.q FROM q', 'SELECT baru.n, baru.q FROM baru'],
  ['SELECT q FROM q', 'SELECT q FROM baru AS q'],
  ['SELECT q, q.n FROM q WHERE q.q > 0', 'SELECT q, q.n FROM baru AS q WHERE q.q > 0'],
  ['SELECT x.n FROM q x', 'SELECT x.n FROM baru x'],
  ['SELECT q.n FROM lain AS q, q AS x', 'SELECT q.n FROM lain AS q, baru AS x'],
  ['SELECT n AS q FROM q', 'SELECT n AS q FROM baru AS q'],
  [
    'SELECT a.n FROM lain a JOIN q ON a.n = q.n',
    'SELECT a.n FROM lain a JOIN baru ON a.n = baru.n',
  ],
  [
    'SELECT 1 FROM lain a JOIN lain b ON a.n = b.n, q WHERE q.n = a.n',
    'SELECT 1 FROM lain a JOIN lain b ON a.n = b.n, baru WHERE baru.n = a.n',
  ],
  [
    'SELECT n FROM lain WHERE n IN (SELECT n FROM "q")',
    'SELECT n FROM lain WHERE n IN (SELECT n FROM baru)',
  ],
  ['SELECT n FROM (FROM q)', 'SELECT n FROM (FROM baru)'],
  ['SELECT n FROM (q JOIN lain USING (n, q))', 'SELECT n FROM (baru AS q JOIN lain USING (n, q))'],
  [
    'SELECT n FROM lain WHERE n IS DISTINCT FROM q',
    'SELECT n FROM lain WHERE n IS DISTINCT FROM q',
  ],
  ["SELECT n, 'q' AS x FROM q -- q", "SELECT n, 'q' AS x FROM baru -- q"],
  ['SELECT n + $q AS x FROM lain WHERE n > $q', 'SELECT n + $baru AS x FROM lain WHERE n > $baru'],
  ['SELECT n FROM q UNION ALL SELECT n FROM q', 'SELECT n FROM baru UNION ALL SELECT n FROM baru'],
  ['WITH x AS (SELECT n FROM Q) SELECT n FROM x', 'WITH x AS (SELECT n FROM baru) SELECT n FROM x'],
];

describe('a table under another name', () => {
  it.each(cases)('%s', async (before, after) => {
    expect(renameInQuery(before, { before: 'q', after: 'baru', reads: true })).toBe(after);
    expect(await rowsOf(after, 'baru')).toEqual(await rowsOf(before, 'q'));
  });

  it('is quoted where the name is a word of SQL', async () => {
    const after = renameInQuery('SELECT q.n FROM q', { before: 'q', after: 'order', reads: true });
    expect(after).toBe('SELECT "order".n FROM "order"');
    expect(await rowsOf(after, 'order')).toEqual(await rowsOf('SELECT q.n FROM q', 'q'));
  });

  it('changes only values in a query that does not read the table', () => {
    const sql = 'SELECT q, $q AS x FROM lain';
    expect(renameInQuery(sql, { before: 'q', after: 'b', reads: false })).toBe(
      'SELECT q, $b AS x FROM lain',
    );
  });
});

it('the words that need quotes are those of the database', async () => {
  const asked = await connection.query(
    "SELECT keyword_name AS word FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')",
  );
  const [words] = asked.columns;
  const found = Array.from({ length: asked.rows }, (_, row) => words && cell(words, row));
  expect([...reservedWords].sort()).toEqual(found.sort());
});
