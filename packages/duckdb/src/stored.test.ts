import { expect, it } from 'vitest';
import { createTableSql, storedType } from './stored.ts';

it('stores whole numbers in 64 bits as long as they fit', () => {
  const type = (values: bigint[]) => storedType({ name: 'n', type: 'integer', values });
  expect(type([2n ** 63n - 1n])).toEqual({ type: 'BIGINT' });
  expect(type([2n ** 63n])).toEqual({ type: 'HUGEINT' });
  expect(() => type([2n ** 127n])).toThrow('Column "n" holds a number too large for HUGEINT');
});

it('stores decimals in 18 digits as long as they fit', () => {
  const type = (scale: number, values: bigint[]) =>
    storedType({ name: 'd', type: 'decimal', scale, values });
  expect(type(2, [10n ** 18n - 1n])).toEqual({ type: 'DECIMAL', width: 18, scale: 2 });
  expect(type(2, [-(10n ** 18n)])).toEqual({ type: 'DECIMAL', width: 38, scale: 2 });
  expect(type(20, [1n])).toEqual({ type: 'DECIMAL', width: 38, scale: 20 });
  expect(() => type(0, [10n ** 38n])).toThrow('too large');
  expect(() => type(39, [1n])).toThrow('too large');
});

it('quotes every name', () => {
  const values = ['x'];
  expect(
    createTableSql('a "b"; --', { rows: 1, columns: [{ name: '"', type: 'text', values }] }),
  ).toBe('CREATE TABLE "a ""b""; --" ("""" VARCHAR)');
});

it('refuses a column that is not as long as its table', () => {
  const columns = [{ name: 't', type: 'text' as const, values: ['x'] }];
  expect(() => createTableSql('t', { rows: 2, columns })).toThrow('1 values for 2 rows');
});
