import { openNative } from '@tolok/duckdb/native';
import { ConnectionError } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeQuery } from './composeQuery.ts';
import { readQuery } from './readQuery.ts';

const codes = (sql: string) => readQuery(sql).faults.map(({ problem }) => problem.code);

describe('the SQL of a query', () => {
  it.each([
    'SELECT 1 AS x',
    'select 1 as x; -- and done',
    'WITH a AS (SELECT 1 AS x) SELECT * FROM a;',
    '(SELECT 1 AS x) UNION ALL (SELECT 2)',
    'SELECT \'a; DROP TABLE b\' AS t, "drop" FROM t /* ; DROP /* nested */ */',
    'SELECT target, t.target, 1 AS target FROM t WHERE target > 3 AND NOT target ORDER BY target',
    'SELECT CASE WHEN a THEN target ELSE target END AS x, sum(target) FROM t GROUP BY target',
    "SELECT E'it\\'s; x' AS t",
    "SELECT a, read_csv FROM t WHERE a GLOB ('x*') AND extract(year FROM '2022-01-01'::DATE) > 1",
  ])('is one SELECT: %s', (sql) => expect(codes(sql)).toEqual([]));

  it.each([
    ['', ['notebook.sql-empty']],
    ['-- nothing', ['notebook.sql-empty']],
    ['DROP TABLE a', ['notebook.sql-word']],
    ['/* x */ INSERT INTO a VALUES (1)', ['notebook.sql-word']],
    ['PRAGMA version', ['notebook.sql-word']],
    ["COPY a TO 'b.csv'", ['notebook.sql-word']],
    ['SELECT 1 AS x; SELECT 2 AS y', ['notebook.sql-several']],
    ['SELECT 1 AS x; DROP TABLE a', ['notebook.sql-several']],
    ["SELECT 'a", ['notebook.sql-open']],
    ['SELECT 1 /* a', ['notebook.sql-open']],
    ["SELECT * FROM read_csv('/a.csv')", ['notebook.sql-file']],
    ["SELECT * FROM t, Read_Parquet('a')", ['notebook.sql-file']],
    ['SELECT * FROM t JOIN "parquet_scan"(\'a\') USING (x)', ['notebook.sql-file']],
    ["SELECT * FROM glob('*')", ['notebook.sql-file']],
    ["SELECT * FROM '/a.csv'", ['notebook.sql-file']],
    ['INSTALL json', ['notebook.sql-word']],
    ["LOAD 'x'", ['notebook.sql-word']],
    ["ATTACH 'a.db'", ['notebook.sql-word']],
    ['SELECT 1 target', ['notebook.sql-target']],
    ['SELECT sum(x) target FROM t', ['notebook.sql-target']],
    ['SELECT $$a$$ AS x', ['notebook.sql-dollar']],
    ['SELECT $1 AS x', ['notebook.sql-dollar']],
  ])('is refused in plain words: %s', (sql, told) => expect(codes(sql)).toEqual(told));
});

describe('what is read as one SELECT', () => {
  let connection: Awaited<ReturnType<typeof openNative>>;
  beforeAll(async () => {
    connection = await openNative({ threads: 1 });
    await connection.load('a b', {
      rows: 2,
      columns: [{ name: 'target', type: 'integer', values: BigInt64Array.of(1n, 2n) }],
    });
    await connection.lock();
  });
  afterAll(() => connection.close());

  const rows = async (sql: string) => {
    const { tokens } = readQuery(sql);
    const tables = new Map([['t', 'a b']]);
    const statement = composeQuery(sql, tokens, {
      tables,
      value: (id) => (id === 'n' ? -0.1 : "it's"),
    });
    const [column] = (await connection.query(statement)).columns;
    return [...(column?.values ?? [])];
  };

  it('reads tables by the id of their cell, also beside names of its own', async () => {
    expect(await rows('SELECT target FROM t')).toEqual([1n, 2n]);
    expect(
      await rows('WITH u AS (SELECT target AS v FROM t) SELECT sum(v)::BIGINT FROM u'),
    ).toEqual([3n]);
    expect(
      await rows(
        'with recursive r AS (SELECT 1::BIGINT AS x UNION ALL SELECT x + 1 FROM r WHERE x < 3) SELECT x FROM r, t WHERE target = 1 ORDER BY x',
      ),
    ).toEqual([1n, 2n, 3n]);
  });

  it('takes values for what they are, never for SQL', async () => {
    expect(await rows('SELECT $n::DOUBLE AS x')).toEqual([-0.1]);
    expect(await rows('SELECT 2 - $n AS x')).toEqual([2.1]);
    expect(await rows("SELECT $w || '$n' AS x")).toEqual(["it's$n"]);
  });

  it('has its own lines in what the database says', async () => {
    const told = await rows('SELECT target,\n  tidak_ada\nFROM t').catch((cause: unknown) => cause);
    expect(told).toBeInstanceOf(ConnectionError);
    expect((told as ConnectionError).message).toMatch(/LINE 3:/);
  });

  it('changes nothing, whatever stands in it', async () => {
    const token = fc.constantFrom(
      ...[
        'SELECT',
        'WITH',
        'x',
        '1',
        "'a'",
        '(',
        ')',
        ',',
        ';',
        'DROP',
        'TABLE',
        '"a b"',
        'AS',
        'FROM',
        't',
      ],
      ...[
        'INSERT',
        'INTO',
        'VALUES',
        'UPDATE',
        'SET',
        'DELETE',
        '--',
        '\n',
        '/*',
        '*/',
        "'",
        '"',
        'target',
        '*',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 12 }), async (parts) => {
        const sql = parts.join(' ');
        if (readQuery(sql).faults.length > 0) return;
        await rows(sql).catch((cause: unknown) => {
          if (!(cause instanceof ConnectionError)) throw cause;
        });
      }),
      { numRuns: 400 },
    );
    expect((await connection.query('SELECT target FROM "a b"')).rows).toBe(2);
    expect(await connection.describe('x')).toBeNull();
  });
});
