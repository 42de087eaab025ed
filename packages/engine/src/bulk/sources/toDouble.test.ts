import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { printSql, sql } from '@tolok/formula';
import { type Connection, cell, decimalToNumber } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toDouble, unitsToDouble } from './toDouble.ts';

const edges = [
  0n,
  1n,
  -1n,
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  10n ** 17n,
];
const drawn = fc.sample(fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), {
  seed: 9,
  numRuns: 400,
});
const small = fc.sample(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), {
  seed: 9,
  numRuns: 200,
});
const values = [...edges, ...drawn, ...small];

let databases: Connection[] = [];

beforeAll(async () => {
  databases = await Promise.all([openNative({ threads: 1 }), openNodeWasm()]);
  for (const database of databases) {
    await database.load('angka', {
      rows: values.length,
      columns: [
        { name: 'i', type: 'integer', values: BigInt64Array.from(values, (_, i) => BigInt(i)) },
        { name: 'bulat', type: 'integer', values },
        { name: 'dua', type: 'decimal', scale: 2, values },
        { name: 'sembilan', type: 'decimal', scale: 9, values },
      ],
    });
  }
}, 60_000);

afterAll(async () => {
  for (const database of databases) await database.close();
});

it.each([
  ['bulat', 0],
  ['dua', 2],
  ['sembilan', 9],
])('the numbers of %s are the nearest doubles, and so are their units', async (name, decimals) => {
  const x = sql.column(name);
  const columns = { number: toDouble(x, { decimals }), units: unitsToDouble(x, { decimals }) };
  const orderBy = [sql.order(sql.column('i'))];
  const text = printSql(sql.select({ columns, from: sql.table('angka'), orderBy }));
  for (const database of databases) {
    const table = await database.query(text);
    const [numbers, units] = table.columns;
    values.forEach((value, row) => {
      expect(numbers && cell(numbers, row)).toBe(decimalToNumber(value, decimals) + 0);
      expect(units && cell(units, row)).toBe(Number(value) + 0);
    });
  }
});
