import { describe, expect, it } from 'vitest';
import type { Conditions, Leaf, Scalar } from './conditions.ts';
import { compilePredicate } from './predicate.ts';

const decide = (
  conditions: Conditions,
  facts: Record<string, Scalar> = {},
  named: Record<string, Conditions> = {},
) => compilePredicate(conditions, named)((fact) => facts[fact] ?? null);

const decideLeaf = (x: Scalar, operator: string, value: Leaf['value'], y: Scalar = null) =>
  decide({ fact: 'x', operator, value }, { x, y });

const yes: Conditions = { fact: 'absent', operator: 'equal', value: null };
const no: Conditions = { not: yes };

describe('compilePredicate', () => {
  it.each([
    [90, 'equal', 90, true],
    [90, 'equal', '90', false],
    [-0, 'equal', 0, true],
    [null, 'equal', null, true],
    [null, 'notEqual', 1, true],
    ['a', 'equal', 'A', false],
    [false, 'equal', false, true],
    [false, 'equal', 0, false],
    [NaN, 'in', [NaN, 1], false],
    [NaN, 'notIn', [NaN, 1], true],
    [null, 'in', [1, null], true],
    [null, 'notIn', [1], true],
    [1, 'in', [], false],
    [1, 'notIn', [], true],
    [75.99999999999999, 'greaterThanInclusive', 76, false],
    [76, 'greaterThanInclusive', 76, true],
    [76, 'greaterThan', 76, false],
    [76, 'lessThan', 76, false],
    [76, 'lessThanInclusive', 76, true],
    [null, 'lessThan', 1, false],
    [null, 'not:lessThan', 1, true],
    [null, 'not:not:lessThan', 1, false],
    [NaN, 'greaterThan', -1, false],
    [Infinity, 'greaterThan', 1e308, true],
    [-Infinity, 'lessThan', -1e308, true],
  ] as const)('decides %s %s %j as %s', (x, operator, value, verdict) => {
    expect(decideLeaf(x, operator, value)).toBe(verdict);
  });

  it('compares with another fact, and takes an absent one for 0 in an order', () => {
    const y = { fact: 'y' };
    expect(decideLeaf(5, 'greaterThan', y, 4)).toBe(true);
    expect(decideLeaf(5, 'greaterThan', y)).toBe(true);
    expect(decideLeaf(-5, 'lessThan', y)).toBe(true);
    expect(decideLeaf(5, 'lessThan', y, NaN)).toBe(false);
    expect(decideLeaf(NaN, 'equal', y, NaN)).toBe(false);
    expect(decideLeaf(null, 'equal', y)).toBe(true);
  });

  it('joins conditions by all, any and not, whatever their priority', () => {
    expect(decide({ all: [yes, { ...yes, priority: 5 }] })).toBe(true);
    expect(decide({ all: [yes, no] })).toBe(false);
    expect(decide({ any: [no, yes] })).toBe(true);
    expect(decide({ any: [no, no] })).toBe(false);
    expect(decide({ not: { any: [no] } })).toBe(true);
  });

  it('holds an empty group for true, all as any', () => {
    expect(decide({ all: [] })).toBe(true);
    expect(decide({ any: [] })).toBe(true);
  });

  it('follows named conditions, also those used many times over', () => {
    const twice = (condition: string): Conditions => ({ all: [{ condition }, { condition }] });
    const named: Record<string, Conditions> = { c0: yes };
    for (let i = 1; i < 12; i++) named[`c${i}`] = twice(`c${i - 1}`);
    expect(decide({ condition: 'c11' }, {}, named)).toBe(true);
    expect(decide({ not: { condition: 'c11' } }, {}, named)).toBe(false);
  });

  it('refuses what has not passed the check', () => {
    expect(() => compilePredicate({ condition: 'toString' })).toThrow('toString');
    expect(() => compilePredicate({ fact: 'x', operator: 'contains', value: 1 })).toThrow(
      'contains',
    );
  });
});
