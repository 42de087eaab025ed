import { type Value, absent } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import type { FormulaInput } from '../formula.ts';
import { parseFormula } from '../parseFormula.ts';
import { type CaseValues, evaluate } from './compileCase.ts';

const scalar: FormulaInput = { unit: 'ratio' };
const list: FormulaInput = { unit: 'ratio', list: true };

const compute = (text: string, values: CaseValues = {}): Value => {
  const inputs = { a: scalar, b: scalar, c: scalar, l: list, rp: { ...list, decimals: 0 } };
  const { value, problems } = parseFormula(text, { inputs });
  if (!value) throw new Error(problems.map(({ code }) => code).join());
  return evaluate(value, values);
};

const pending = absent('pending');
const missing = absent('missing-input');
const nowhere = absent('undefined');

describe('an absent operand', () => {
  it.each<[string, CaseValues, Value]>([
    ['a + b', { a: pending, b: absent('discontinued') }, pending],
    ['b + a', { a: pending, b: absent('discontinued') }, absent('discontinued')],
    ['a / b', { a: 1, b: missing }, missing],
    ['(a / 0) + b', { a: 1, b: pending }, nowhere],
    ['b + (a / 0)', { a: 1, b: pending }, pending],
    ['max(a, b)', { a: 1, b: pending }, pending],
    ['latest(a, b, c)', { a: 1, b: 2, c: pending }, 2],
    ['latest(a, b, c)', { a: missing, b: pending, c: pending }, missing],
    ['a + 1', {}, missing],
    ['a + null', { a: 1 }, nowhere],
    ['a + 1', { a: NaN }, nowhere],
  ])('%s with %o gives %o', (text, values, wanted) => {
    expect(compute(text, values)).toBe(wanted);
  });
});

describe('a condition', () => {
  it.each<[string, CaseValues, number]>([
    ['a = null', { a: pending }, 1],
    ['a / 0 = null', { a: 1 }, 1],
    ['a != null', { a: 0 }, 1],
    ['a = b', { a: pending, b: missing }, 1],
    ['a = b', { a: pending, b: 1 }, 0],
    ['a != b', { a: pending, b: 1 }, 1],
    ['a < b', { a: pending, b: 1 }, 0],
    ['not(a < b)', { a: pending, b: 1 }, 0],
    ['a < b and b > 5', { a: pending, b: 1 }, 0],
    ['not(a < b and b > 5)', { a: pending, b: 1 }, 1],
    ['a < b or b = 1', { a: pending, b: 1 }, 1],
    ['a >= 29', { a: (29 / 100) * 100 }, 1],
    ['a = 0.3', { a: 0.1 + 0.2 }, 1],
    ['a between 0.3 and 1', { a: 0.1 + 0.2 }, 1],
    ['a between b and 1', { a: 5, b: pending }, 0],
  ])('%s with %o chooses %d', (text, values, wanted) => {
    expect(compute(`if ${text} then 1 else 0`, values)).toBe(wanted);
  });

  it('gives the reason of the branch it chooses', () => {
    expect(compute('if a > 0 then b else c', { a: 1, b: pending, c: 1 })).toBe(pending);
    expect(compute('if a > 0 then b else c', { a: pending, b: 1, c: missing })).toBe(missing);
  });
});

describe('a function over a list', () => {
  it.each<[string, readonly Value[], Value]>([
    ['sum(l)', [0.1, 0.2, 0.3], 0.6],
    ['sum(l)', [1, pending, missing], pending],
    ['sum(l)', [], nowhere],
    ['mean(l)', [], nowhere],
    ['max(l[item > 5])', [1, 2], nowhere],
    ['sum(l)', [1e20], nowhere],
    ['sum(l[item > 2])', [1, 3, pending], pending],
    ['sum(l[item != null])', [1, 3, pending], 4],
    ['sum(l[item != null and item > 1])', [1, 3, pending], 3],
    ['sum(l[item = null])', [1, pending], pending],
    ['min(l)', [-0, 0], 0],
  ])('%s of %o gives %o', (text, l, wanted) => {
    expect(compute(text, { l })).toBe(wanted);
  });

  it.each<[string, readonly Value[], Value]>([
    ['count(l)', [], 0],
    ['count(l)', [1, pending], pending],
    ['count(l[item >= 90])', [90, 89.9999999999, 95], 3],
    ['count(l[item = null])', [1, pending], 1],
    ['count(l[item != null])', [1, pending], 1],
  ])('%s of %o gives %o', (text, l, wanted) => {
    expect(compute(`${text} / count(rp)`, { l, rp: [1] })).toBe(wanted);
  });

  it('keeps every rupiah of a sum, in every order', () => {
    const amounts = [9007199254740991, 9007199254740991, 3, -9007199254740991, -9007199254740991];
    expect(compute('sum(rp)', { rp: amounts })).toBe(3);
    expect(compute('sum(rp)', { rp: amounts.toReversed() })).toBe(3);
  });

  it('is missing where the list is', () => {
    expect(compute('sum(l)', {})).toBe(missing);
  });
});
