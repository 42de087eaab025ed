import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { openNative } from '@tolok/duckdb/native';
import {
  exactSum,
  exactSumToSql,
  formulaToSql,
  parseFormula,
  printSql,
  selectStages,
  snap,
  snapToSql,
  sql,
} from '@tolok/formula';
import { type Connection, cell } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberArbitrary, specialNumbers } from './formulaArbitrary.ts';

const numbers = [...specialNumbers, ...fc.sample(numberArbitrary, { seed: 42, numRuns: 3000 })];
let databases: Connection[] = [];

beforeAll(async () => {
  databases = await Promise.all([openNative({ threads: 2 }), openNodeWasm()]);
  for (const database of databases)
    await database.load('numbers', {
      rows: numbers.length,
      columns: [
        { name: 'i', type: 'integer', values: BigInt64Array.from(numbers, (_, i) => BigInt(i)) },
        { name: 'x', type: 'double', values: Float64Array.from(numbers) },
      ],
    });
}, 60_000);

afterAll(async () => {
  for (const database of databases) await database.close();
});

/** One column of a query, from every database. */
async function ask(query: Parameters<typeof sql.select>[0]): Promise<unknown[][]> {
  const text = printSql(sql.select(query));
  return Promise.all(
    databases.map(async (database) => {
      const table = await database.query(text);
      const [only] = table.columns;
      return Array.from({ length: table.rows }, (_, row) => only && cell(only, row));
    }),
  );
}

const x = sql.column('x');
const from = sql.table('numbers');

describe('SQL of the formula language in DuckDB and DuckDB-WASM', () => {
  it('snaps to the same bits as JavaScript', async () => {
    const orderBy = [sql.order(sql.column('i'))];
    for (const found of await ask({ columns: { y: snapToSql(x) }, from, orderBy }))
      expect(found).toEqual(numbers.map(snap));
  });

  it('sums exactly, as JavaScript does', async () => {
    const summable = numbers.filter((n) => Math.abs(n) < 1e19);
    const wanted = sql.binary(sql.call('abs', x), '<', sql.double(1e19));
    for (const scale of [0, 2, 9]) {
      const expected = exactSum(Float64Array.from(summable), scale);
      for (const found of await ask({ columns: { y: exactSumToSql(x, wanted, scale) }, from }))
        expect(found).toEqual([expected]);
    }
  });

  it('has no exact sum of what is too large', async () => {
    const all = sql.boolean(true);
    for (const found of await ask({ columns: { y: exactSumToSql(x, all, 9) }, from }))
      expect(found).toEqual([null]);
  });

  it('reads every double literal back to the bit', async () => {
    const sample = numbers.slice(0, 400);
    const columns = Object.fromEntries(sample.map((n, i) => [`c${i}`, sql.double(n)]));
    const text = printSql(sql.select({ columns }));
    for (const database of databases) {
      const table = await database.query(text);
      expect(table.columns.map((c) => cell(c, 0))).toEqual(sample.map((n) => n + 0));
    }
  });

  it('keeps any text and any name', async () => {
    const texts = ["it's", '"', 'a\nb', 'a\0b', '\\', "'; DROP TABLE numbers; --", 'é—日', ''];
    for (const text of texts)
      for (const found of await ask({ columns: { y: sql.text(text) } }))
        expect(found).toEqual([text]);
    const name = 'a"b\n; --';
    const inner = sql.select({ columns: { [name]: sql.integer(7) } });
    const source = sql.subquery(inner, 'di dalam');
    for (const found of await ask({ columns: { y: sql.column(name, 'di dalam') }, from: source }))
      expect(found).toEqual([7]);
  });

  it('grows with the formula and no faster, and still runs', async () => {
    const nested = (depth: number) => `${'1 / (x + '.repeat(depth)}x${')'.repeat(depth)}`;
    const chosen = (depth: number) =>
      `${Array.from({ length: depth }, (_, i) => `if x / 3 > ${i} and x < 1e3 then 1 / x else (`).join('')}x${')'.repeat(depth)}`;
    const chained = (length: number) => `x${' / x'.repeat(length * 4)}`;
    for (const grow of [nested, chosen, chained]) {
      const [short, long] = [4, 9].map((size) => {
        const { value } = parseFormula(grow(size), { inputs: { x: { unit: 'ratio' } } });
        if (!value) throw new Error(grow(size));
        const read = formulaToSql(value, () => ({ value: x, reason: sql.integer(0) }));
        return {
          columns: { y: read.value, r: read.reason },
          from: selectStages(from, [read.stages]),
        };
      });
      if (!short || !long) throw new Error('unreachable');
      const sizes = [short, long].map((query) => printSql(sql.select(query)).length);
      expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(3.5);
      for (const found of await ask(long)) expect(found.length).toBe(numbers.length);
    }
  });
});
