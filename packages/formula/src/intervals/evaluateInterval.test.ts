import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/compileCase.ts';
import type { FunctionExample } from '../functions/formulaFunction.ts';
import { functions, rowsFunctions } from '../functions/index.ts';
import { parseFormula } from '../parseFormula.ts';
import { evaluateInterval } from './evaluateInterval.ts';
import { type IntervalOutcome, isInterval, noInterval, pointInterval } from './interval.ts';
import type { IntervalInputs } from './intervalScope.ts';
import { intervalText } from './intervalText.ts';
import { printedInterval } from './printedInterval.ts';
import { rationalOfNumber } from './readRational.ts';
import { readInterval } from './readInterval.suite.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const compile = (text: string, given: Readonly<Record<string, unknown>>, unit?: 'percent') => {
  const inputs = Object.fromEntries(
    Object.entries(given).map(([name, x]) => [
      name,
      { unit: unit ? ('rupiah' as const) : ('ratio' as const), list: Array.isArray(x) },
    ]),
  );
  const { value, problems } = parseFormula(text, { inputs, ...(unit ? { unit } : {}) });
  if (!value) throw new Error(problems.map(({ code }) => code).join());
  return value;
};

const read = (given: Given): IntervalInputs =>
  Object.fromEntries(
    Object.entries(given).map(([name, x]) => [
      name,
      typeof x === 'string' ? readInterval(x) : x.map(readInterval),
    ]),
  );

const print = (outcome: IntervalOutcome) => (isInterval(outcome) ? intervalText(outcome) : outcome);

const compute = (text: string, given: Given, unit?: 'percent') =>
  print(evaluateInterval(compile(text, given, unit), read(given)));

const examples: [name: string, example: FunctionExample][] = [
  ...Object.entries(functions).map(([name, { example }]): [string, FunctionExample] => [
    name,
    example,
  ]),
  ...Object.entries(rowsFunctions).map(([name, { example }]): [string, FunctionExample] => [
    `${name} of a list`,
    example,
  ]),
];

describe('a function over points', () => {
  it.each(examples)('%s gives what its example says', (_, { formula, given, gives }) => {
    const point = (x: number) => pointInterval(rationalOfNumber(x));
    const inputs = Object.fromEntries(
      Object.entries(given).map(([name, x]) => [
        name,
        typeof x === 'number' ? point(x) : x.map(point),
      ]),
    );
    expect(evaluateInterval(compile(formula, given), inputs)).toEqual(point(gives));
  });

  it.each([
    ['sqrt(-1)'],
    ['log(0)'],
    ['log(-1)'],
    ['0 ** -1'],
    ['(-8) ** 0.5'],
    ['exp(1000)'],
    ['growth(0, 5)'],
    ['geomean(1, -1)'],
    ['band(-1, 0, 1)'],
    ['1 / 0'],
    ['0 / 0'],
    ['1e308 * 10'],
    ['1 / (1e308 * 10)'],
    ['null'],
  ])('%s has no value, for certain', (formula) => {
    expect(compute(formula, {})).toEqual({ reason: 'undefined' });
    expect(evaluate(compile(formula, {}), {})).toEqual({ reason: 'undefined' });
  });
});

describe('a function over intervals', () => {
  it.each<[formula: string, given: Given, gives: string]>([
    ['a + b', { a: '[1, 2]', b: '[10, 20)' }, '[11, 22)'],
    ['a - b', { a: '[1, 2]', b: '[10, 20)' }, '(-19, -8]'],
    ['-a * 2', { a: '[1, 2)' }, '(-4, -2]'],
    ['a / b', { a: '[1, 2]', b: '[4, 5]' }, '[0.2, 0.5]'],
    ['a ** 2', { a: '[-1, 2]' }, '[0, 4]'],
    ['abs(a)', { a: '[-3, 2]' }, '[0, 3]'],
    ['min(a, b)', { a: '[1, 5]', b: '[2, 3]' }, '[1, 3]'],
    ['max(a, b)', { a: '[1, 5]', b: '[2, 3]' }, '[2, 5]'],
    ['clamp(a, -20, 20)', { a: '[15, 25]' }, '[15, 20]'],
    ['sum(a, b, 3)', { a: '[1, 2]', b: '[0, 1]' }, '[4, 6]'],
    ['mean(a, b)', { a: '[1, 2]', b: '[3, 4]' }, '[2, 3]'],
    ['geomean(a, b)', { a: '[1, 4]', b: '[4, 9]' }, '[2, 6]'],
    ['geomean(a, b)', { a: '[0, 4]', b: '[4, 9]' }, '[0, 6]'],
    ['growth(a, b)', { a: '[80, 100]', b: '[100, 120]' }, '[0, 0.5]'],
    ['sqrt(a)', { a: '[4, 9)' }, '[2, 3)'],
    ['exp(log(a))', { a: '1' }, '1'],
    ['round half up(a)', { a: '[1.4, 1.5)' }, '1'],
    ['round half up(a)', { a: '[1.4, 1.5]' }, '[1, 2]'],
    ['round half up(a)', { a: '(-1.5, -1.4]' }, '-1'],
    ['round half up(a, 1)', { a: '[-2.25, 2.25]' }, '[-2.3, 2.3]'],
    ['round half up(a, -2)', { a: '[1249, 1250]' }, '[1200, 1300]'],
    ['round up(a)', { a: '(1, 2]' }, '[1, 2]'],
    ['round down(a, 1)', { a: '[1.55, 1.65]' }, '[1.5, 1.6]'],
    ['latest(a, b)', { a: '[1, 2]', b: '[3, 4]' }, '[3, 4]'],
    ['band(a, 0, 1, 60, 2, 80, 3)', { a: '[60, 79]' }, '2'],
    ['band(a, 0, 1, 60, 2, 80, 3)', { a: '[59, 80]' }, '[1, 3]'],
    ['band(a, 0, 1, 60, 2, 80, 3)', { a: '[59, 60)' }, '[1, 2]'],
    ['band(a, 0, 1, 60, 2, 80, 3)', { a: '[59, 59.99]' }, '1'],
    ['piecewise linear(a, 0, 50, 10, 100, 20, 0)', { a: '[4, 6]' }, '[70, 80]'],
    ['piecewise linear(a, 0, 50, 10, 100, 20, 0)', { a: '[8, 12]' }, '[80, 100]'],
    ['piecewise linear(a, 0, 50, 10, 100, 20, 0)', { a: '[-5, 30]' }, '[0, 100]'],
    ['piecewise linear(a, 0, 50, 10, 100, 20, 0)', { a: '30' }, '0'],
    ['sum(x)', { x: ['[1, 2]', '[3, 4)'] }, '[4, 6)'],
    ['mean(x)', { x: ['[1, 2]', '[3, 4]'] }, '[2, 3]'],
    ['geomean(x)', { x: ['[1, 4]', '[4, 9]'] }, '[2, 6]'],
    ['max(x)', { x: ['[1, 5]', '[2, 3]'] }, '[2, 5]'],
    ['min(x)', { x: ['[1, 5]', '[2, 3]'] }, '[1, 3]'],
    ['count(x)', { x: ['[1, 5]', '[2, 3]'] }, '2'],
    ['count(x)', { x: [] }, '0'],
    ['count(x[item >= 90])', { x: ['[88, 89]', '[89, 91]', '[90, 92]'] }, '[1, 2]'],
    ['sum(x[item >= 90])', { x: ['[88, 89]', '[89, 91]', '[90, 92]'] }, '[90, 183]'],
    ['max(x[item >= 90])', { x: ['[88, 89]', '[89, 95]', '[90, 92]'] }, '[90, 95]'],
    ['min(x[item >= 90])', { x: ['[88, 89]', '[89, 95]', '[90, 92]'] }, '[89, 92]'],
    ['mean(x[item >= 90])', { x: ['[80, 91]', '[98, 100]', '[90, 94]'] }, '(89.333333333, 97]'],
    ['max(x[item <= 90])', { x: ['[10, 20]', '[80, 95]'] }, '[10, 95]'],
    ['min(x[item >= 0])', { x: ['[10, 20]', '[-5, 5]'] }, '[-5, 20]'],
    ['mean(x[item >= 20])', { x: ['20', '[10, 30]', '[19, 21]'] }, '[15, 25]'],
    ['geomean(x[item >= 2])', { x: ['[1, 3]', '[4, 4]'] }, '[2, 4]'],
  ])('%s', (formula, given, gives) => {
    expect(compute(formula, given)).toBe(gives);
  });

  it.each([
    ['a / b', { a: '1', b: '[-1, 1]' }],
    ['a / b', { a: '1', b: '(0, 1]' }],
    ['sqrt(b)', { a: '1', b: '[-1, 1]' }],
    ['log(b)', { a: '1', b: '[0, 1]' }],
    ['geomean(a, b)', { a: '1', b: '[-1, 1]' }],
    ['band(b, 0, 1)', { a: '1', b: '[-1, 1]' }],
    ['growth(b, a)', { a: '1', b: '[-1, 1]' }],
    ['1e308 * b', { a: '1', b: '[1, 100]' }],
  ])('%s has perhaps no value', (formula, given) => {
    expect(compute(formula, given)).toEqual({ reason: 'undefined', perhaps: true });
  });

  it.each([
    ['max(x[item >= 90])', ['[89, 91]'], { reason: 'undefined', perhaps: true }],
    ['max(x[item >= 90])', ['[80, 81]'], { reason: 'undefined' }],
    ['sum(x)', [], { reason: 'undefined' }],
  ])('%s of %j has none', (formula, x, expected) => {
    expect(compute(formula, { x })).toEqual(expected);
  });
});

describe('a condition over intervals', () => {
  it.each<[condition: string, given: Given, gives: string]>([
    ['a > 5', { a: '[6, 7]' }, '1'],
    ['a > 5', { a: '[4, 5]' }, '0'],
    ['a > 5', { a: '[4, 6]' }, '[0, 1]'],
    ['a >= 5', { a: '(4.9999999999, 5]' }, '1'],
    ['a < 60', { a: '[59, 60)' }, '[0, 1]'],
    ['a = 5', { a: '5' }, '1'],
    ['a = 5', { a: '[5, 6]' }, '[0, 1]'],
    ['a = 5', { a: '[6, 7]' }, '0'],
    ['a != 5', { a: '[6, 7]' }, '1'],
    ['a between 1 and 3', { a: '[1, 3]' }, '1'],
    ['a between 1 and 3', { a: '[0, 2]' }, '[0, 1]'],
    ['a > 5 and a > 8', { a: '[6, 7]' }, '0'],
    ['a > 5 or a > 8', { a: '[6, 9]' }, '1'],
    ['not(a > 5)', { a: '[6, 7]' }, '0'],
    ['1 / a = null', { a: '[-1, 1]' }, '[0, 1]'],
    ['1 / a = null', { a: '0' }, '1'],
    ['1 / a != null', { a: '[1, 2]' }, '1'],
    ['1 / a > 3', { a: '0' }, '0'],
    ['not(1 / a > 3)', { a: '0' }, '0'],
    ['1 / a = 1 / (a - a)', { a: '0' }, '1'],
  ])('%s', (condition, given, gives) => {
    expect(compute(`if ${condition} then 1 else 0`, given)).toBe(gives);
  });

  it('that nobody can decide gives both branches', () => {
    expect(compute('if a > 5 then 10 * a else b', { a: '[4, 6]', b: '[1, 2]' })).toBe('[1, 60]');
    expect(compute('if a > 5 then 1 / (a - a) else b', { a: '[4, 6]', b: '[1, 2]' })).toEqual({
      reason: 'undefined',
      perhaps: true,
    });
  });
});

describe('what is absent', () => {
  const formula = (text: string) => compile(text, { a: 0, b: 0 });
  const [pending, missing] = [noInterval('pending'), noInterval('missing-input')];

  it.each<[text: string, inputs: IntervalInputs, expected: unknown]>([
    ['a + b', { a: pending, b: missing }, pending],
    ['a + b', { a: readInterval('[1, 2]') }, missing],
    ['a + b', { b: pending }, missing],
    ['max(a, b)', { a: readInterval('1'), b: pending }, pending],
    ['latest(a, b)', { a: readInterval('1'), b: pending }, '1'],
    ['latest(a, b)', { a: pending, b: missing }, pending],
    ['if a > 1 then a else 7', { a: pending }, '7'],
    ['if a = b then 1 else 0', { a: pending, b: missing }, '1'],
    ['if a = b then 1 else 0', { a: pending, b: readInterval('1') }, '0'],
    ['1 / (b - b) + a', { a: pending, b: readInterval('[0, 1]') }, { reason: 'undefined' }],
  ])('%s', (text, inputs, expected) => {
    expect(print(evaluateInterval(formula(text), inputs))).toEqual(expected);
  });

  it('in a list makes the whole absent, unless the filter leaves it out', () => {
    const x = [readInterval('[1, 2]'), pending, missing];
    const of = (text: string) => print(evaluateInterval(compile(text, { x: [] }), { x }));
    expect(of('sum(x)')).toEqual(pending);
    expect(of('sum(x[item >= 1])')).toEqual(pending);
    expect(of('sum(x[item != null])')).toBe('[1, 2]');
    expect(of('count(x[item = null])')).toBe('2');
    expect(evaluateInterval(compile('sum(x)', { x: [] }), {})).toEqual(missing);
  });
});

describe('a percentage', () => {
  it('is exact, its literals too', () => {
    const given = { a: '[1, 2]', b: '10' };
    expect(compute('a / b', given, 'percent')).toBe('[10, 20]');
    expect(compute('if a > 5 then a / b else 0.07', given, 'percent')).toBe('7');
    expect(compute('if a > 5 then a / b else -0.07', given, 'percent')).toBe('-7');
  });

  it('of printed numbers is what reports print', () => {
    const formula = compile('a / b', { a: 0, b: 0 }, 'percent');
    const inputs = { a: printedInterval(73043n, 2, 'round'), b: printedInterval(750n, 0, 'exact') };
    expect(print(evaluateInterval(formula, inputs))).toBe('[97.39, 97.391333334)');
  });
});
