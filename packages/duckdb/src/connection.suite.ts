import { type Connection, type Table, cell, column } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, endless, endlessRows, failureOf, forbidden, people } from './made.suite.ts';
import { describeStoring } from './storing.suite.ts';

/** What every connection to DuckDB must do; `open` gives a fresh one. */
export function describeConnection(
  name: string,
  open: (options?: { memoryLimit?: string }) => Promise<Connection>,
): void {
  describe(name, { timeout: 60_000 }, () => {
    let connection: Connection;
    beforeAll(async () => {
      connection = await open();
      await connection.load('people', people);
    }, 60_000);
    afterAll(() => connection.close());

    const one = async (sql: string) => {
      const table = await connection.query(`SELECT ${sql} AS x`);
      return table.columns[0]!;
    };

    it('names itself and its version', () => {
      expect(connection.engine).toMatch(/^duckdb(-wasm)? \d+\.\d+\.\d+$/);
    });

    it('gives back every type as it was loaded, absences too', async () => {
      expect(await connection.query('SELECT * FROM people')).toEqual(people);
    });

    it('keeps whatever table is loaded', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(anyTable, async (table) => {
          const name = `any "thing". '${count++}`;
          await connection.load(name, table);
          const back = await connection.query(`FROM "${name.replaceAll('"', '""')}"`);
          expect(back).toEqual(table);
        }),
        { numRuns: 40, seed: 20221 },
      );
    });

    it('keeps more rows than one chunk and one stream hold', async () => {
      const rows = 300_000;
      const values = BigInt64Array.from({ length: rows }, (_, i) => BigInt(i));
      const valid = Uint8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 0 : 1));
      const texts = Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? null : `satker ${i}`));
      await connection.load('many', {
        rows,
        columns: [
          { name: 'n', type: 'integer', values: values.map((v, i) => (valid[i] ? v : 0n)), valid },
          { name: 't', type: 'text', values: texts },
        ],
      });
      const all = await connection.query('SELECT n, t FROM many');
      expect(all.rows).toBe(rows);
      expect(column(all, 't')?.values).toEqual(texts);
      expect(column(all, 'n')).toMatchObject({ valid });
      const wrong = await connection.query(
        "SELECT count(*) AS n FROM many WHERE t IS NOT NULL AND n IS NOT NULL AND t <> 'satker ' || n",
      );
      expect(cell(wrong.columns[0]!, 0)).toBe(0);
    });

    it('loads tables, stores results and drops them at the same time', async () => {
      // Wide, so that making one table takes as long as filling another.
      const wide = (n: number): Table => ({
        rows: 1,
        columns: Array.from({ length: 100 }, (_, i) => ({
          name: i === 0 ? 'n' : `n${i}`,
          type: 'integer',
          values: BigInt64Array.of(BigInt(n)),
        })),
      });
      const counts = Array.from({ length: 200 }, (_, n) => n);
      await Promise.all(
        counts.map(async (n) => {
          await connection.load(`at_once_${n}`, wide(n));
          await connection.store(`more_${n}`, `SELECT n + 1 AS n FROM at_once_${n}`);
          const [back] = (await connection.query(`SELECT n FROM more_${n}`)).columns;
          expect(back && cell(back, 0)).toBe(n + 1);
          await connection.drop(`more_${n}`);
        }),
      );
    });

    it('reads every number to the digit', async () => {
      expect(await one('1.5::DECIMAL(18,2)')).toEqual(decimal(2, new BigInt64Array([150n])));
      expect(await one('(-0.05)::DECIMAL(4,2)')).toEqual(decimal(2, new BigInt64Array([-5n])));
      const wide = 12345678901234567890123456789012345678n;
      expect(await one(`'-12345678901234567890123456789.012345678'::DECIMAL(38,9)`)).toEqual(
        decimal(9, [-wide]),
      );
      expect(await one('9007199254740993')).toEqual(integer(new BigInt64Array([2n ** 53n + 1n])));
      expect(await one('7::UTINYINT')).toEqual(integer(new BigInt64Array([7n])));
      expect(await one('18446744073709551615::UBIGINT')).toEqual(integer([2n ** 64n - 1n]));
      expect(await one(`${2n ** 127n - 1n}::HUGEINT`)).toEqual(integer([2n ** 127n - 1n]));
    });

    it('sums integers without a limit and without a loss', async () => {
      const table = await connection.query(
        'SELECT sum(x) AS x FROM (VALUES (9223372036854775807), (9223372036854775807)) t(x)',
      );
      expect(table.columns[0]).toEqual(integer([2n * (2n ** 63n - 1n)]));
    });

    it('keeps the sign of zero and takes what is not finite for absent', async () => {
      const sql = "SELECT unnest(['-0.0', 'NaN', 'Infinity', '-Infinity', '1.5']::DOUBLE[]) AS x";
      const { columns } = await connection.query(sql);
      expect(columns[0]).toEqual({
        name: 'x',
        type: 'double',
        values: new Float64Array([-0, 0, 0, 0, 1.5]),
        valid: new Uint8Array([1, 0, 0, 0, 1]),
      });
      expect(Object.is((columns[0]!.values as Float64Array)[0], -0)).toBe(true);
    });

    it('gives booleans, texts and nothing at all', async () => {
      expect(await one('true')).toEqual({
        name: 'x',
        type: 'boolean',
        values: new Uint8Array([1]),
      });
      expect(await one("'é👍' || chr(0) || 'panjang sekali teksnya'")).toMatchObject({
        values: ['é👍\0panjang sekali teksnya'],
      });
      expect(cell(await one('NULL::VARCHAR'), 0)).toBeNull();
      expect(cell(await one('NULL::BOOLEAN'), 0)).toBeNull();
    });

    it('names the column and the type it cannot read', async () => {
      for (const [value, type] of [
        ["DATE '2022-01-01'", 'DATE'],
        ["TIMESTAMP '2022-01-01 00:00:00'", 'TIMESTAMP'],
        ["'x'::BLOB", 'BLOB'],
        ["'a'::ENUM('a', 'b')", 'ENUM'],
      ]) {
        const error = await failureOf(connection.query(`SELECT 1 AS a, ${value} AS tanggal`));
        expect(error).toMatchObject({ kind: 'sql' });
        expect(error.message).toContain('"tanggal"');
        expect(error.message).toContain(type);
      }
      expect((await failureOf(connection.query('SELECT [1] AS daftar'))).kind).toBe('sql');
    });

    it('gives the columns of a result without rows', async () => {
      const table = await connection.query('SELECT name, age FROM people WHERE false');
      expect(table.rows).toBe(0);
      expect(table.columns.map((c) => [c.name, c.type])).toEqual([
        ['name', 'text'],
        ['age', 'integer'],
      ]);
    });

    it('pages in order, every page full but the last', async () => {
      const sizes: number[] = [];
      let sum = 0n;
      for await (const page of connection.pages('SELECT x FROM range(12345) r(x)', {
        pageRows: 5000,
      })) {
        sizes.push(page.rows);
        for (const value of page.columns[0]!.values) sum += value as bigint;
      }
      expect(sizes).toEqual([5000, 5000, 2345]);
      expect(sum).toBe((12344n * 12345n) / 2n);
      const byDefault = await rowsOfPages(connection.pages('SELECT x FROM range(20000) r(x)'));
      expect(byDefault).toEqual([10_000, 10_000]);
      const none = await rowsOfPages(connection.pages('SELECT x FROM range(0) r(x)'));
      expect(none).toEqual([0]);
    });

    it('runs other statements while a result is being paged, and forgets an abandoned one', async () => {
      let rows = 0;
      for await (const page of connection.pages('SELECT x FROM range(50000) r(x)')) {
        rows += page.rows;
        const inner = await connection.query('SELECT count(*) AS n FROM range(77)');
        expect(cell(inner.columns[0]!, 0)).toBe(77);
      }
      expect(rows).toBe(50_000);
      for await (const page of connection.pages('SELECT x FROM range(50000) r(x)')) {
        expect(page.rows).toBe(10_000);
        break;
      }
      const sums = await Promise.all(
        [1, 2, 3].map((k) => connection.query(`SELECT sum(x * ${k}) AS s FROM range(500000) r(x)`)),
      );
      expect(sums.map((t) => cell(t.columns[0]!, 0))).toEqual(
        [1, 2, 3].map((k) => k * 124999750000),
      );
    });

    it('carries the statement and the words of the database in an error', async () => {
      const sql = 'SELECT tidak_ada FROM people';
      const error = await failureOf(connection.query(sql));
      expect(error).toMatchObject({ kind: 'sql', sql });
      expect(error.message).toMatch(/^Binder Error: .*tidak_ada/);
    });

    it('rejects when an error comes late in the result', async () => {
      const sql =
        "SELECT CASE WHEN x > 60000 THEN error('nanti') ELSE x END AS x FROM range(99999) r(x)";
      const error = await failureOf(connection.query(sql));
      expect(error).toMatchObject({ kind: 'sql' });
      expect(error.message).toContain('nanti');
    });

    it('runs one statement, not two and not none', async () => {
      for (const sql of ['SELECT 1; SELECT 2', '', '-- nothing']) {
        expect(await failureOf(connection.query(sql))).toMatchObject({ kind: 'sql' });
      }
      expect((await connection.query('SELECT 1 AS a; -- end')).rows).toBe(1);
    });

    it('does not load over a table that exists', async () => {
      const error = await failureOf(connection.load('people', people));
      expect(error).toMatchObject({ kind: 'sql' });
      expect(error.message).toContain('already exists');
      expect((await connection.query('FROM people')).rows).toBe(people.rows);
    });

    it('does not load a number that no type holds', async () => {
      const values = [2n ** 127n];
      const table: Table = { rows: 1, columns: [{ name: 'n', type: 'integer', values }] };
      expect(await failureOf(connection.load('large', table))).toMatchObject({ kind: 'sql' });
      expect(await failureOf(connection.query('FROM large'))).toMatchObject({ kind: 'sql' });
    });

    it('ends a statement at its deadline and goes on', async () => {
      const error = await failureOf(connection.query(endless, { deadline: 100 }));
      expect(error).toMatchObject({ kind: 'deadline', sql: endless });
      expect((await connection.query('FROM people')).rows).toBe(people.rows);
    });

    it('ends a statement when told and goes on', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      const { signal } = controller;
      expect(await failureOf(connection.query(endless, { signal }))).toMatchObject({
        kind: 'cancelled',
      });
      expect(await failureOf(connection.query('SELECT 1', { signal }))).toMatchObject({
        kind: 'cancelled',
      });
      expect((await connection.query('FROM people')).rows).toBe(people.rows);
    });

    it('ends between two pages when told', async () => {
      const controller = new AbortController();
      const { signal } = controller;
      const seen: number[] = [];
      const reading = (async () => {
        for await (const page of connection.pages('SELECT x FROM range(90000) r(x)', { signal })) {
          seen.push(page.rows);
          controller.abort();
        }
      })();
      expect(await failureOf(reading)).toMatchObject({ kind: 'cancelled' });
      expect(seen).toEqual([10_000]);
    });

    it('disturbs no other statement by ending one', async () => {
      const slow = failureOf(connection.query(endless, { deadline: 100 }));
      const other = await connection.query('SELECT sum(x) AS s FROM range(3000000) r(x)');
      expect(cell(other.columns[0]!, 0)).toBe(4499998500000);
      expect(await slow).toMatchObject({ kind: 'deadline' });
    });

    it('tells a lack of memory and goes on', async () => {
      const small = await open({ memoryLimit: '40MB' });
      await small.load('people', people);
      const sql = 'SELECT count(DISTINCT md5(x::VARCHAR)) AS n FROM range(3000000) r(x)';
      expect(await failureOf(small.query(sql))).toMatchObject({ kind: 'memory', sql });
      expect((await small.query('FROM people')).rows).toBe(people.rows);
      await small.close();
    });

    it('downloads nothing', async () => {
      const sql = "SELECT st_area('x') AS a";
      expect(await failureOf(connection.query(sql))).toMatchObject({ kind: 'sql' });
    });

    it('reaches nothing outside its tables once locked', async () => {
      const locked = await open();
      await locked.load('people', people);
      expect((await locked.query('SET VARIABLE a = 1')).rows).toBeLessThan(2);
      await locked.lock();
      await locked.lock();
      for (const sql of forbidden) {
        const error = await failureOf(locked.query(sql));
        expect(error, sql).toMatchObject({ kind: 'sql', sql });
        expect(error.message, sql).toMatch(/Permission Error|Catalog Error|Binder Error/);
      }
      for (const sql of allowed) expect((await locked.query(sql)).rows, sql).toBeGreaterThan(0);
      await locked.load('later', people);
      expect(await locked.query('FROM later')).toEqual(await locked.query('FROM people'));
      await locked.close();
    });

    it('ends what runs when it is closed, and then does nothing more', async () => {
      const closing = await open();
      await closing.load('people', people);
      const running = failureOf(closing.query(endless));
      const storing = failureOf(closing.store('big', endlessRows));
      const paging = closing.pages('SELECT x FROM range(90000) r(x)')[Symbol.asyncIterator]();
      expect((await paging.next()).value?.rows).toBe(10_000);
      await Promise.all([closing.close(), closing.close()]);
      expect(await running).toMatchObject({ kind: 'closed' });
      expect(await storing).toMatchObject({ kind: 'closed' });
      expect(await failureOf(paging.next())).toMatchObject({ kind: 'closed' });
      for (const later of [
        () => closing.query('SELECT 1'),
        () => closing.load('more', people),
        () => closing.lock(),
        () => closing.store('more', 'SELECT 1'),
        () => closing.drop('more'),
        () => closing.describe('people'),
      ]) {
        expect(await failureOf(later())).toMatchObject({ kind: 'closed' });
      }
    });
  });
  describeStoring(name, open);
}

async function rowsOfPages(pages: AsyncIterable<Table>): Promise<number[]> {
  const rows: number[] = [];
  for await (const page of pages) rows.push(page.rows);
  return rows;
}

const integer = (values: BigInt64Array | bigint[]) => ({ name: 'x', type: 'integer', values });

const decimal = (scale: number, values: BigInt64Array | bigint[]) => ({
  name: 'x',
  type: 'decimal',
  scale,
  values,
});

const anyTable: fc.Arbitrary<Table> = fc.nat({ max: 6 }).chain((rows) => {
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows });
  const int64 = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });
  const digits18 = fc.bigInt({ min: 1n - 10n ** 18n, max: 10n ** 18n - 1n });
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  const text = fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
  return fc
    .record({
      valid: many(fc.constantFrom(0, 1)),
      integers: many(int64),
      decimals: many(digits18),
      scale: fc.integer({ min: 0, max: 18 }),
      doubles: many(double),
      booleans: many(fc.constantFrom(0, 1)),
      texts: many(text),
    })
    .map(({ valid, integers, decimals, scale, doubles, booleans, texts }) => {
      const present = <T>(values: T[], none: T) => values.map((v, i) => (valid[i] ? v : none));
      const absent = valid.includes(0) ? { valid: Uint8Array.from(valid) } : {};
      return {
        rows,
        columns: [
          {
            name: 'i "x"',
            type: 'integer' as const,
            values: BigInt64Array.from(present(integers, 0n)),
            ...absent,
          },
          {
            name: 'd',
            type: 'decimal' as const,
            scale,
            values: BigInt64Array.from(present(decimals, 0n)),
            ...absent,
          },
          {
            name: 'select',
            type: 'double' as const,
            values: Float64Array.from(present(doubles, 0)),
            ...absent,
          },
          {
            name: 'b',
            type: 'boolean' as const,
            values: Uint8Array.from(present(booleans, 0)),
            ...absent,
          },
          { name: 't', type: 'text' as const, values: texts },
        ],
      };
    });
});
