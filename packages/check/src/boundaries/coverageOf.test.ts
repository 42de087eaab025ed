import { expect, it } from 'vitest';
import { example, loadedOf, policy, scale } from '../mutants/made.suite.ts';
import { addCoverage, coverageOf } from './coverageOf.ts';

const { value: bands } = loadedOf(scale()).loaded;
const at = (actual: number, band: string | null) => example({ actual }, { band });

it('counts bands, boundaries and guards apart, and names what is untouched', () => {
  const { bands: reached, boundaries, guards, untouched } = coverageOf(bands, [at(2, 'c')]);
  expect(reached).toEqual({ total: 2, touched: 1, percent: 50 });
  expect(boundaries).toEqual({ total: 9, touched: 0, percent: 0 });
  expect(guards).toEqual({ total: 0, touched: 0, percent: 100 });
  expect(untouched[0]).toEqual({ kind: 'band', at: 'a' });
  expect(untouched).toHaveLength(10);
});

it('rounds down, so that 100 means all', () => {
  const almost = [-0.01, 0, 2, 4.99, 5, 7, 10].map((x) => at(x, x < 0 ? null : x < 5 ? 'c' : 'a'));
  expect(coverageOf(bands, almost).boundaries).toEqual({ total: 9, touched: 8, percent: 88 });
  const whole = [...almost, at(10.01, null)];
  expect(coverageOf(bands, whole).boundaries.percent).toBe(100);
  const many = Array.from({ length: 200 }, () => coverageOf(bands, whole));
  expect(addCoverage([...many, coverageOf(bands, almost)]).boundaries.percent).toBe(99);
});

it('adds up rules of every kind', () => {
  const { value } = loadedOf(policy()).loaded;
  const sum = addCoverage([coverageOf(bands, []), coverageOf(value, [])]);
  expect([sum.bands.total, sum.boundaries.total, sum.guards.total]).toEqual([2, 11, 2]);
});
