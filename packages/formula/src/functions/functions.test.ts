import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/compileCase.ts';
import { parseFormula } from '../parseFormula.ts';
import type { FunctionExample } from './formulaFunction.ts';
import { functions, rowsFunctions } from './index.ts';

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

const compute = (formula: string, given: FunctionExample['given']) => {
  const inputs = Object.fromEntries(
    Object.entries(given).map(([name, x]) => [
      name,
      { unit: 'ratio' as const, list: typeof x !== 'number' },
    ]),
  );
  const { value, problems } = parseFormula(formula, { inputs });
  if (!value) throw new Error(problems.map(({ code }) => code).join());
  return evaluate(value, given);
};

describe('a function', () => {
  it.each(examples)('%s gives what its example says', (_, { formula, given, gives }) => {
    expect(compute(formula, given)).toBe(gives);
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
    ['min(1e308 * 10, 5)'],
  ])('%s has no value', (formula) => {
    expect(compute(formula, {})).toEqual({ reason: 'undefined' });
  });

  it.each([
    ['geomean(0, 5)', 0],
    ['geomean(1e300, 1e300, 1e300)', 1e300],
    ['round half up(2.5)', 3],
    ['round half up(-2.5)', -3],
    ['round half up(1250, -2)', 1300],
    ['round up(0.07, 2)', 0.07],
    ['round up(1.001, 2)', 1.01],
    ['round down(-1.55, 1)', -1.5],
    ['round up(1e300)', 1e300],
    ['clamp(5, 3, 1)', 1],
    ['band(60, 0, 1, 60, 2, 80, 3)', 2],
    ['band(29 / 100 * 100, 0, 1, 29, 2)', 2],
    ['piecewise linear(-5, 0, 50, 10, 100)', 50],
    ['piecewise linear(15, 0, 50, 10, 100)', 100],
    ['piecewise linear(10, 0, 50, 10, 100, 20, 0)', 100],
    ['0 * -1', 0],
  ])('%s gives %d', (formula, gives) => {
    expect(compute(formula, {})).toBe(gives);
  });
});
