import type { Expect } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeLibrary } from '../library/madeLibrary.suite.ts';
import { checked, checkedBy, madeCheck } from '../madeReport.suite.ts';

type Side = 'at-least' | 'at-most' | 'above' | 'below';

const held = (order: Side, more: { readonly scale?: string; readonly exact?: boolean } = {}) => {
  const { exact = false, ...scale } = more;
  const what: Expect = {
    order,
    cells: { resource: 'a', exact },
    by: ['row'],
    figure: { where: { role: 'target' } },
    bound: { where: { role: 'threshold' } },
    ...scale,
  };
  return madeCheck(what);
};
const pair = (figure: string, bound: string, indicator?: string) => {
  const common = { row: 'x', ...(indicator === undefined ? {} : { indicator }) };
  return {
    a: [
      { ...common, role: 'target', printed: figure },
      { ...common, role: 'threshold', printed: bound },
    ],
  };
};
const letters = (order: Side, figure: string, bound: string) =>
  checkedBy(madeLibrary(), pair(figure, bound, 'huruf@1.0.0'), held(order, { scale: 'indicator' }));

describe('a figure beside its bound', () => {
  it.each<[Side, string, string, 'pass' | 'fail']>([
    ['at-least', '3', '3', 'pass'],
    ['at-least', '2,9', '3', 'fail'],
    ['at-most', '3', '3', 'pass'],
    ['at-most', '3,1', '3', 'fail'],
    ['above', '3', '3', 'fail'],
    ['above', '3,1', '3', 'pass'],
    ['below', '3', '3', 'fail'],
    ['below', '2,9', '3', 'pass'],
  ])('%s: %s and %s: %s', (side, figure, bound, outcome) => {
    const { checks } = checked(pair(figure, bound), held(side, { exact: true }));
    expect(checks[0]?.outcome).toBe(outcome);
  });

  it('is on one side alone, whatever the numbers', () => {
    const number = fc.integer({ min: 0, max: 50 }).map((n) => String(n));
    const holds = (side: Side, a: string, b: string) =>
      checked(pair(a, b), held(side, { exact: true })).counts.proved === 1;
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(holds('at-least', a, b)).toBe(!holds('below', a, b));
        expect(holds('at-most', a, b)).toBe(!holds('above', a, b));
        expect(holds('at-least', a, b)).toBe(holds('at-most', b, a));
      }),
      { numRuns: 50 },
    );
  });

  it('is left open where the printed digits leave it open', () => {
    const { checks, undecided } = checked(pair('3,0', '3,0'), held('above'));
    expect(checks[0]).toMatchObject({ outcome: 'pass', proved: 0, undecided: 1 });
    expect(undecided.flatMap(({ places }) => [...places])).toMatchObject([{ asPrinted: '3,0' }]);
  });

  it('is told with both', () => {
    const { findings } = letters('at-least', 'C', 'B');
    expect(findings[0]).toMatchObject({
      reported: 'C',
      expected: 'B',
      message: { id: 'C tidak mencapai B.', en: 'C does not reach B.' },
    });
    expect(findings[0]?.where.map(({ asPrinted }) => asPrinted)).toEqual(['C', 'B']);
  });

  it('is not looked at where one of the two is not there', () => {
    const check = { ...held('at-least'), allowEmpty: true };
    const { checks } = checked(pair('3', '-'), check);
    expect(checks[0]).toMatchObject({ outcome: 'pass', evaluated: 0, excluded: 1, nulls: 1 });
  });

  it('is one, and so is its bound', () => {
    const twice = { a: [...pair('3', '2').a, ...pair('4', '2').a] };
    const [outcome] = checked(twice, held('at-least')).checks;
    expect(outcome?.outcome).toBe('error');
    expect(outcome?.reason?.en).toContain('finds 2 cells for "figure" at x');
  });
});

describe('letters', () => {
  it.each<[Side, string, string, 'pass' | 'fail']>([
    ['at-least', 'A', 'B', 'pass'],
    ['at-least', 'B', 'B', 'pass'],
    ['at-least', 'C', 'B', 'fail'],
    ['at-most', 'A', 'B', 'fail'],
    ['above', 'A', 'B', 'pass'],
  ])('stand by their place on the scale, %s: %s and %s: %s', (side, figure, bound, outcome) => {
    expect(letters(side, figure, bound).checks[0]?.outcome).toBe(outcome);
  });

  it.each<[string, 'pass' | 'fail']>([
    ['9', 'pass'],
    ['3,5', 'pass'],
    ['2,5', 'pass'],
    ['1,5', 'fail'],
    ['0,5', 'fail'],
  ])('beside a number stand by the band it falls into: %s and B: %s', (figure, outcome) => {
    expect(letters('at-least', figure, 'B').checks[0]?.outcome).toBe(outcome);
  });

  it('cannot be compared where the scale does not have them', () => {
    const [outcome] = letters('at-least', 'D', 'B').checks;
    expect(outcome?.outcome).toBe('error');
    expect(outcome?.reason?.en).toContain('cannot compare "D" with "B"');
  });

  it('cannot be compared without a scale', () => {
    const [outcome] = checked(pair('C', 'B'), held('at-least')).checks;
    expect(outcome?.reason?.en).toContain('cannot compare "C" with "B"');
  });
});
