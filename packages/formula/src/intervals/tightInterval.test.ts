import { describe, expect, it } from 'vitest';
import { parseFormula } from '../parseFormula.ts';
import { evaluateInterval } from './evaluateInterval.ts';
import { compileFormula } from './formulas.suite.ts';
import { type IntervalOutcome, isInterval } from './interval.ts';
import { intervalText } from './intervalText.ts';
import { printedInterval } from './printedInterval.ts';
import { readInterval } from './readInterval.suite.ts';
import { tightInterval } from './tightInterval.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const read = (given: Given) =>
  Object.fromEntries(
    Object.entries(given).map(([name, x]) => [
      name,
      typeof x === 'string' ? readInterval(x) : x.map(readInterval),
    ]),
  );

const print = (outcome: IntervalOutcome) => (isInterval(outcome) ? intervalText(outcome) : outcome);
const tight = (text: string, given: Given) =>
  print(tightInterval(compileFormula(text), read(given)));
const loose = (text: string, given: Given) =>
  print(evaluateInterval(compileFormula(text), read(given)));

describe('an input that stands twice', () => {
  it.each<[text: string, given: Given, wide: string, narrow: string]>([
    ['(b - a) / a', { a: '[80, 100]', b: '[100, 120]' }, '[0, 0.5]', '[0, 0.5]'],
    ['(b - a) / a', { a: '[100, 125]', b: '[100, 200]' }, '[-0.25, 1]', '[-0.2, 1]'],
    ['(b - a) * 100 / a', { a: '[100, 125]', b: '[100, 200]' }, '[-25, 100]', '[-20, 100]'],
    ['a - a', { a: '[1, 2]' }, '[-1, 1]', '0'],
    ['a * a', { a: '[-1, 2]' }, '[-2, 4]', '[-2, 4]'],
    ['a * a', { a: '[1, 2)' }, '[1, 4)', '[1, 4)'],
    ['a / (a + b)', { a: '[1, 3]', b: '[1, 3]' }, '(0.166666666, 1.5]', '[0.25, 0.75]'],
    ['2 - a / b + a', { a: '[1, 2]', b: '[2, 4]' }, '[2, 3.75]', '[2.5, 3.5]'],
    ['a ** 3 + a', { a: '[1, 2]' }, '[2, 10]', '[2, 10]'],
    ['a ** 2 - a', { a: '[1, 2]' }, '[-1, 3]', '[0, 2]'],
    ['mean(a, b) - a', { a: '[1, 3]', b: '[1, 3]' }, '[-2, 2]', '[-1, 1]'],
    ['growth(a, b) + a', { a: '[4, 5]', b: '[100, 200]' }, '[23, 54]', '[24, 53]'],
    ['a - log(a)', { a: '[2, 3]' }, '(0.901387711, 2.30685282)', '(1.306852819, 1.901387712)'],
    ['max(a, 1) + a', { a: '[0, 3]' }, '[1, 6]', '[1, 6]'],
    ['abs(a) - a', { a: '[1, 3]' }, '[-2, 2]', '0'],
    [
      'round half up((b - a) / a, 1)',
      { a: '[100, 125]', b: '[100, 200]' },
      '[-0.3, 1]',
      '[-0.2, 1]',
    ],
    ['if a > 0 then a - a else 1', { a: '[1, 2]' }, '[-1, 1]', '0'],
    ['(sum(x) - a) / sum(x)', { a: '1', x: ['[1, 2]', '[1, 2]'] }, '[0.25, 1.5]', '[0.5, 0.75]'],
  ])('%s', (text, given, wide, narrow) => {
    expect(loose(text, given)).toBe(wide);
    expect(tight(text, given)).toBe(narrow);
  });

  it('and raises as well as lowers, leaves the interval as it was', () => {
    const given = { a: '[-1, 1]' };
    expect(tight('a - a ** 2', given)).toBe(loose('a - a ** 2', given));
  });

  it('takes from the end that is not reached only what is never reached', () => {
    expect(tight('a - a ** 2', { a: '(1, 2)' })).toBe('(-2, 0)');
    expect(tight('a - a', { a: '(1, 2)' })).toBe('0');
    expect(tight('max(a, 5) - min(a, 5)', { a: '(1, 2)' })).toBe('(3, 4)');
  });

  it('has no value where evaluateInterval has none', () => {
    expect(tight('a / (a - b)', { a: '[1, 2]', b: '[2, 3]' })).toEqual({
      reason: 'undefined',
      perhaps: true,
    });
  });
});

describe('the growth of printed numbers', () => {
  const { value: formula } = parseFormula('(kini - lalu) / lalu', {
    inputs: { kini: { unit: 'rupiah' }, lalu: { unit: 'rupiah' } },
    unit: 'percent',
  });

  it('spans from the smallest over the largest to the largest over the smallest', () => {
    if (!formula) throw new Error('no formula');
    const [lalu, kini] = [printedInterval(125n, -6, 'round'), printedInterval(100n, -6, 'round')];
    expect(print(tightInterval(formula, { lalu, kini }))).toBe('(-20.717131475, -19.277108433)');
    expect(print(evaluateInterval(formula, { lalu, kini }))).toBe('(-20.883534137, -19.123505976)');
  });
});
