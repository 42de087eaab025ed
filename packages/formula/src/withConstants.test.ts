import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate/compileCase.ts';
import { parseFormula } from './parseFormula.ts';
import { withConstants } from './withConstants.ts';

const inputs = {
  a: { unit: 'ratio' },
  b: { unit: 'ratio' },
  l: { unit: 'ratio', list: true },
} as const;

const read = (text: string) => {
  const { value } = parseFormula(text, { inputs });
  if (!value) throw new Error(text);
  return value;
};

describe('a formula with constants put in', () => {
  it.each([
    'a * b',
    '-(a) - b',
    'if a > b and not(b = null) then a else b ** 2',
    'if a between b and 10 then max(a, b) else sum(l) * b',
    'mean(l[item > 2]) + b',
  ])('%s has the value it had, and needs no constant', (text) => {
    const formula = read(text);
    const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(0.1 + 0.2));
    fc.assert(
      fc.property(number, number, fc.array(number, { maxLength: 4 }), (a, b, l) => {
        const put = withConstants(formula, { b });
        expect(put.references).not.toContain('b');
        expect(evaluate(put, { a, l })).toEqual(evaluate(formula, { a, b, l }));
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('is the formula itself where no constant is used', () => {
    const formula = read('a + 1');
    expect(withConstants(formula, { b: 2 })).toBe(formula);
  });
});
