import type { Policy } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { policy, rulesOf } from '../made.suite.ts';
import { checkPolicy } from './checkPolicy.ts';

const told = (changes: Partial<Policy>) => {
  const loaded = rulesOf(policy(changes)).policies.get('lakin-2022')![0]!;
  return checkPolicy(loaded).map(({ code, pointer, line }) => [code, pointer, (line ?? 0) > 1]);
};

const leaf = (operator: 'greaterThan' | 'greaterThanInclusive' | 'lessThan', value: number) =>
  ({ fact: 'achievement', operator, value }) as const;
const reaching = {
  fact: 'achievement',
  operator: 'greaterThanInclusive',
  value: { fact: 'threshold' },
} as const;
const finding = (conditions: object) =>
  ({
    id: 'catatan',
    severity: 'info',
    message: { id: 'catatan', en: 'finding' },
    conditions,
  }) as Policy['findings'][number];

describe('the status of a policy', () => {
  it('is told nothing where it can be either', () => {
    expect(told({})).toEqual([]);
    expect(told({ cap: 100 })).toEqual([]);
    expect(told({ status: { achieved: reaching } })).toEqual([]);
  });

  it('is told where the cap keeps every achievement below the threshold', () => {
    expect(told({ threshold: 120, cap: 110 })).toEqual([
      ['rule.status-constant', '/status/achieved', true],
    ]);
  });

  it('is told where no achievement can fail', () => {
    const always = { any: [leaf('greaterThanInclusive', 50), leaf('lessThan', 60)] };
    expect(told({ status: { achieved: always } })).toEqual([
      ['rule.status-constant', '/status/achieved', true],
    ]);
  });

  it('is told where its conditions exclude each other, but not where one number is left', () => {
    const both = (low: number) => ({
      status: {
        achieved: { all: [leaf('greaterThanInclusive', low), { not: leaf('greaterThan', 50) }] },
      },
    });
    expect(told(both(50))).toEqual([]);
    expect(told(both(51))).toEqual([['rule.status-constant', '/status/achieved', true]]);
  });
});

describe('a finding', () => {
  it('holds for some achievements and not for others', () => {
    expect(told({ findings: [finding(leaf('lessThan', 50))] })).toEqual([]);
    expect(told({ cap: 110, findings: [finding(leaf('greaterThanInclusive', 120))] })).toEqual([
      ['rule.finding-never', '/findings/0/conditions', true],
    ]);
    const any = { any: [{ fact: 'kind', operator: 'equal', value: 'number' }, { fact: 'kind', operator: 'equal', value: 'letter' }] }; // prettier-ignore
    expect(told({ findings: [finding(any)] })).toEqual([
      ['rule.finding-always', '/findings/0/conditions', true],
    ]);
  });
});

it('a named condition is used, by another one too', () => {
  const named = { inner: reaching, outer: { all: [{ condition: 'inner' }] } } as const;
  expect(told({ conditions: named, status: { achieved: { condition: 'outer' } } })).toEqual([]);
  expect(told({ conditions: named, status: { achieved: { condition: 'inner' } } })).toEqual([
    ['rule.condition-unused', '/conditions/outer', true],
  ]);
});

it('conditions that do not read are told first', () => {
  expect(told({ status: { achieved: { condition: 'tidak-ada' } } })).toEqual([
    ['rule.condition-unknown', '/status/achieved', true],
  ]);
});
