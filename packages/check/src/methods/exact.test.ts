import type { Expect, UnitName } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { checked, madeCheck } from '../madeReport.suite.ts';

const outcome = (tables: Parameters<typeof checked>[0], what: Expect) => {
  const [only] = checked(tables, madeCheck(what)).checks;
  return [only?.outcome, only?.proved, only?.undecided];
};

describe('counts and money printed in two places', () => {
  const both: Expect = { equal: [{ resource: 'a' }, { resource: 'b' }], on: ['indicator'] };
  const printed = (unit: UnitName, one: string, other: string) => ({
    a: [{ row: 'x', indicator: 'tenant', printed: one, unit }],
    b: [{ row: 'y', indicator: 'tenant', printed: other, unit }],
  });

  it.each<[UnitName, string, string, string]>([
    ['tenant', '0', '1', 'fail'],
    ['tenant', '1', '1', 'pass'],
    ['person', '1.204', '1.204', 'pass'],
    ['rupiah', '10.265.552.000', '10.265.552.001', 'fail'],
    ['millionRupiah', '10,3', '10,27', 'pass'],
    ['score', '92', '91,5', 'pass'],
  ])('in %s: %s and %s: %s', (unit, one, other, expected) => {
    expect(outcome(printed(unit, one, other), both)[0]).toBe(expected);
    expect(outcome(printed(unit, other, one), both)[0]).toBe(expected);
  });
});

describe('what must not be the same', () => {
  const differs = (exact: boolean): Expect => ({
    must: 'A != L',
    cells: { resource: 'a' },
    by: ['row'],
    inputs: {
      A: { where: { year: 2022 }, unit: 'score', exact },
      L: { where: { year: 2021 }, unit: 'score', exact },
    },
  });
  const years = (now: string, before: string, unit: UnitName = 'score') => ({
    a: [
      { row: 'x', year: 2022, printed: now, unit },
      { row: 'x', year: 2021, printed: before, unit },
    ],
  });

  it('is refuted where both were agreed or counted, and are the same', () => {
    expect(outcome(years('3,79', '3,790'), differs(true))).toEqual(['fail', 0, 0]);
    expect(outcome(years('219', '219', 'customer'), differs(false))).toEqual(['fail', 0, 0]);
    expect(outcome(years('3,79', '3,78'), differs(true))).toEqual(['pass', 1, 0]);
  });

  it('is left open where two roundings are alike, and holds where they are not', () => {
    expect(outcome(years('3,79', '3,79'), differs(false))).toEqual(['pass', 0, 1]);
    expect(outcome(years('3,79', '3,77'), differs(false))).toEqual(['pass', 1, 0]);
  });
});
