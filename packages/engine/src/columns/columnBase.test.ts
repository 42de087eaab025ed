import { expect, it } from 'vitest';
import { dataset, from, indicator, policy, rows, rulesOf } from '../made.suite.ts';
import { compile } from '../plan/compile.ts';
import { columnBase } from './columnBase.ts';
import { rowAt } from './columnResults.ts';
import { openColumns } from './openColumns.ts';

const rules = rulesOf(
  policy(),
  indicator({ id: 'bagi', measure: { formula: 'x / y', inputs: { x: rows(), y: rows() } } }),
  indicator({ id: 'dua', measure: { formula: 'u * 2', inputs: { u: from('bagi') } } }),
);

const { value: plan } = compile(rules, [dataset({ masukan: [] })], {
  indicators: ['bagi', 'dua'],
  year: 2022,
  workUnit: null,
});

const entity = { workUnit: ['a', 'b', 'c', 'd'] };

it('makes a base of typed arrays, without a database and without copying them', () => {
  const x = Float64Array.of(6, NaN, 1, -0);
  const y = { values: Float64Array.of(3, 1, NaN, 5), reasons: Uint8Array.of(0, 0, 1, 0) };
  const base = columnBase(plan!, { entity, year: 2022, inputs: { bagi: { x, y } } });
  const { indicators, units } = openColumns(plan!, base).base;
  expect(units).toBeNull();
  expect([...indicators[0]!.actual]).toEqual([2, NaN, NaN, 0]);
  expect([...indicators[0]!.reason]).toEqual([0, 2, 1, 0]);
  expect([...indicators[1]!.actual]).toEqual([4, NaN, NaN, 0]);
  expect(rowAt(indicators[0]!, 2)).toMatchObject({ entity: { workUnit: 'c' }, absent: 'pending' });
});

it('gives no rows to what has other entities', () => {
  const base = columnBase(plan!, { entity: { kro: ['x'] }, year: 2022, inputs: {} });
  expect(openColumns(plan!, base).base.indicators.map(({ rows: count }) => count)).toEqual([0, 0]);
});

it('cannot be read for another table of facts', () => {
  const base = columnBase(plan!, { entity, year: 2022, inputs: {} });
  const other = { ...plan!, context: { ...plan!.context, facts: 'tabel-9' } };
  expect(() => openColumns(other, base)).toThrow('tabel-9');
});
