import { type Connection, type ConnectionError, cell } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endless, endlessRows, failureOf, forbidden, people } from './made.suite.ts';

/** What storing rows as a table must do on every connection to DuckDB; `open` gives a fresh one. */
export function describeStoring(
  name: string,
  open: (options?: { memoryLimit?: string }) => Promise<Connection>,
): void {
  describe(`${name} that stores`, { timeout: 60_000 }, () => {
    let connection: Connection;
    beforeAll(async () => {
      connection = await open();
      await connection.load('people', people);
    }, 60_000);
    afterAll(() => connection.close());

    it('stores the rows of a statement, tells their columns, and drops them', async () => {
      await connection.store('adults', 'SELECT name, age, paid FROM people WHERE age IS NOT NULL');
      const { rows } = await connection.query('FROM adults WHERE paid = 1.5');
      expect(rows).toBe(1);
      expect(await connection.describe('adults')).toEqual([
        { name: 'name', type: 'text', declared: 'VARCHAR' },
        { name: 'age', type: 'integer', declared: 'BIGINT' },
        { name: 'paid', type: 'decimal', scale: 2, declared: 'DECIMAL(18,2)' },
      ]);
      await connection.drop('adults');
      expect(await connection.describe('adults')).toBeNull();
      expect(await failureOf(connection.query('FROM adults'))).toMatchObject({ kind: 'sql' });
      await connection.store('adults', 'VALUES (1)');
      await connection.drop('Adults');
    });

    it('has a word for the type of every column, and the word of the database', async () => {
      const name = `odd 'name" ;`;
      await connection.store(
        name,
        `SELECT 1::UTINYINT AS a, 1::HUGEINT AS b, 1::DECIMAL(38,0) AS c, 1::FLOAT AS d, true AS e,
          DATE '2022-01-01' AS f, TIMESTAMP '2022-01-01 00:00:00' AS g, [1] AS h, 'x' AS "i ""'"`,
      );
      expect(await connection.describe(name)).toEqual([
        { name: 'a', type: 'integer', declared: 'UTINYINT' },
        { name: 'b', type: 'integer', declared: 'HUGEINT' },
        { name: 'c', type: 'decimal', scale: 0, declared: 'DECIMAL(38,0)' },
        { name: 'd', type: 'double', declared: 'FLOAT' },
        { name: 'e', type: 'boolean', declared: 'BOOLEAN' },
        { name: 'f', type: 'date', declared: 'DATE' },
        { name: 'g', type: 'other', declared: 'TIMESTAMP' },
        { name: 'h', type: 'other', declared: 'INTEGER[]' },
        { name: 'i "\'', type: 'text', declared: 'VARCHAR' },
      ]);
      await connection.drop(name);
    });

    it('stores under no name that is taken, and drops nothing that was loaded', async () => {
      await connection.store('once', 'SELECT 1 AS a');
      for (const name of ['people', 'once', 'ONCE']) {
        const error = await failureOf(connection.store(name, 'SELECT 2 AS a'));
        expect(error).toMatchObject({ kind: 'sql', sql: 'SELECT 2 AS a' });
        expect(error.message).toContain('already exists');
      }
      const { columns } = await connection.query('FROM once');
      expect(cell(columns[0]!, 0)).toBe(1);
      for (const name of ['people', 'People', 'nobody']) {
        expect(await failureOf(connection.drop(name))).toMatchObject({ kind: 'sql' });
      }
      expect((await connection.query('FROM people')).rows).toBe(people.rows);
      await connection.drop('once');
      expect(await failureOf(connection.drop('once'))).toMatchObject({ kind: 'sql' });
    });

    it('stores whatever reads, and no change however it is dressed', async () => {
      const held = await open();
      await held.load('people', people);
      const tryAll = async () => {
        for (const sql of storable) {
          await held.store('kept', sql);
          await held.query('FROM kept');
          await held.drop('kept');
        }
        for (const sql of [...smuggled, ...changes]) {
          const error = await failureOf(held.store('kept', sql));
          expect(error, sql).toMatchObject({ kind: 'sql', sql });
          expect(await held.describe('kept'), sql).toBeNull();
        }
      };
      await tryAll();
      await held.lock();
      await tryAll();
      for (const sql of forbidden) {
        expect(await failureOf(held.store('kept', sql)), sql).toMatchObject({ kind: 'sql', sql });
      }
      expect(await held.query('FROM people')).toEqual(people);
      await held.close();
    });

    it('stores all rows or none when it is told to end', async () => {
      const locked = await open();
      await locked.load('people', people);
      await locked.lock();
      for (const sql of [endless, endlessRows]) {
        const late = await failureOf(locked.store('big', sql, { deadline: 150 }));
        expect(late).toMatchObject({ kind: 'deadline', sql });
        expect(await locked.describe('big')).toBeNull();
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 150);
        const { signal } = controller;
        const told = await failureOf(locked.store('big', sql, { signal }));
        expect(told).toMatchObject({ kind: 'cancelled', sql });
        expect(await locked.describe('big')).toBeNull();
      }
      await locked.store('big', 'SELECT x FROM range(500000) r(x)');
      const { columns } = await locked.query('SELECT sum(x) AS s FROM big');
      expect(cell(columns[0]!, 0)).toBe(124999750000);
      await locked.close();
    });

    it('stores all rows or none whenever the end comes', async () => {
      const sql = 'SELECT x, md5(x::VARCHAR) AS y FROM range(60000) r(x)';
      for (let ms = 0; ms < 60; ms += 3) {
        const kept = await connection.store('race', sql, { deadline: ms }).then(
          () => true,
          (error: ConnectionError) => {
            expect(error.kind).toBe('deadline');
            return false;
          },
        );
        expect((await connection.describe('race')) !== null).toBe(kept);
        if (!kept) continue;
        expect((await connection.query('SELECT y FROM race')).rows).toBe(60_000);
        await connection.drop('race');
      }
    });

    it('stores nothing without the memory for it, and goes on', async () => {
      const small = await open({ memoryLimit: '40MB' });
      await small.load('people', people);
      await small.lock();
      const sql =
        'SELECT x, md5(x::VARCHAR) AS y, md5((x + 1)::VARCHAR) AS z FROM range(3000000) r(x)';
      expect(await failureOf(small.store('big', sql))).toMatchObject({ kind: 'memory', sql });
      expect(await small.describe('big')).toBeNull();
      await small.store('big', 'FROM people');
      expect(await small.query('FROM big')).toEqual(people);
      await small.close();
    });

    it('stores the rows of one statement at a time under one name', async () => {
      const both = await Promise.allSettled(
        [1, 2].map((k) => connection.store('one', `SELECT ${k} AS k FROM range(100000)`)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await connection.query('SELECT DISTINCT k FROM one')).rows).toBe(1);
      await connection.drop('one');
    });
  });
}

/** What changes something, and stands neither alone nor behind CREATE TABLE … AS. */
const changes = [
  'INSERT INTO people (age) VALUES (1)',
  'DELETE FROM people RETURNING age',
  'WITH a AS (SELECT 1) DELETE FROM people',
  'CREATE TABLE more AS SELECT 1 AS a',
  'BEGIN TRANSACTION',
];

/** Texts that would be more than the rows of a SELECT, if they were only put behind CREATE TABLE … AS. */
const smuggled = [
  'SELECT 1 AS a; DROP TABLE people',
  'SELECT 1 AS a; COMMIT; DROP TABLE people',
  'SELECT 1 AS a WITH NO DATA',
  ' ',
  ';',
  '-- nothing',
  'EXPLAIN SELECT 1',
];

const storable = [
  'SELECT 1 AS a',
  'SELECT 1 AS a; -- end',
  '-- first\n  (SELECT 1 AS a)',
  'FROM people',
  'TABLE people',
  'VALUES (1)',
  'WITH a AS (SELECT 1 AS x) SELECT x FROM a;',
  'SELECT 1 AS a WHERE false',
];
