import { type Table, ConnectionError } from '@tolok/schema';
import { expect } from 'vitest';

/** The error of a promise that must reject with one of ours. */
export async function failureOf(promise: Promise<unknown>): Promise<ConnectionError> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(ConnectionError);
  return error as ConnectionError;
}

/** A small table with every type and an absence in each. */
export const people: Table = {
  rows: 3,
  columns: [
    { name: 'name', type: 'text', values: ['Ambon', null, 'Saumlaki "Barat"'] },
    {
      name: 'age',
      type: 'integer',
      values: new BigInt64Array([9007199254740993n, -1n, 0n]),
      valid: new Uint8Array([1, 1, 0]),
    },
    {
      name: 'ratio',
      type: 'double',
      values: new Float64Array([-0, 0.1, 0]),
      valid: new Uint8Array([1, 1, 0]),
    },
    {
      name: 'paid',
      type: 'decimal',
      scale: 2,
      values: new BigInt64Array([150n, 0n, -999999999999999999n]),
      valid: new Uint8Array([1, 0, 1]),
    },
    {
      name: 'active',
      type: 'boolean',
      values: new Uint8Array([1, 0, 0]),
      valid: new Uint8Array([1, 1, 0]),
    },
    { name: 'huge', type: 'integer', values: [2n ** 127n - 1n, 0n, -(2n ** 127n) + 1n] },
    { name: 'wide', type: 'decimal', scale: 9, values: [10n ** 38n - 1n, 0n, 1n - 10n ** 38n] },
  ],
};

/** Runs for minutes, in small steps. */
export const endless =
  'SELECT count(*) AS n FROM range(100000000) a(x), range(1000) b(y) WHERE x * y % 7 = 3';

/** Gives rows for minutes, more than any memory holds. */
export const endlessRows =
  'SELECT x, y FROM range(100000000) a(x), range(1000) b(y) WHERE x % 100000 = 3 AND y % 7 = 3';

/** What a locked connection must not run. */
export const forbidden = [
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM '/etc/passwd'",
  "SELECT content FROM read_text('/etc/passwd')",
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM 'https://example.org/a.csv'",
  "COPY (SELECT 1) TO '/tmp/tolok-locked.csv'",
  "COPY people FROM '/etc/passwd'",
  "EXPORT DATABASE '/tmp/tolok-locked'",
  "ATTACH '/tmp/tolok-locked.db'",
  "ATTACH ':memory:' AS other",
  'INSTALL json',
  'LOAD json',
  'SET threads = 1',
  "SET memory_limit = '8GB'",
  'SET VARIABLE a = 1',
  'RESET lock_configuration',
  'PRAGMA enable_profiling',
  'CALL pragma_version()',
  'USE temp',
  'CHECKPOINT',
  'DROP TABLE people',
  'DELETE FROM people',
  'CREATE TABLE more AS SELECT 1 AS a',
  'WITH a AS (SELECT 1) INSERT INTO people (age) FROM a',
  'EXPLAIN ANALYZE DROP TABLE people',
  '/* SELECT */ UPDATE people SET age = 1',
];

/** What it runs, in many spellings. */
export const allowed = [
  'SELECT 1 AS a',
  '-- first\n  (SELECT 1 AS a)',
  'FROM people',
  'TABLE people',
  'VALUES (1)',
  'WITH a AS (SELECT 1 AS x) SELECT x FROM a;',
  'DESCRIBE people',
  'SHOW TABLES',
  'EXPLAIN SELECT * FROM people',
  'EXPLAIN ANALYZE WITH a AS (SELECT 1 AS x) SELECT x FROM a',
  'PIVOT (SELECT 1 AS a, 2 AS b) ON a IN (1) USING sum(b)',
];

/** A text of more than 4 GB: the module fails, and every later call with it. */
export const breaking = "SELECT length(repeat('x', 4200000000)) AS n";
