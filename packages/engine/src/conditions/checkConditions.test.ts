import { hasErrors, problemHint, problemMessage } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { checkConditions } from './checkConditions.ts';
import type { Conditions } from './conditions.ts';

const facts = {
  achievement: 'number',
  threshold: 'number',
  kind: 'text',
  late: 'boolean',
} as const;
const met: Conditions = {
  fact: 'achievement',
  operator: 'greaterThanInclusive',
  value: { fact: 'threshold' },
};

const found = (conditions: unknown, named: Record<string, unknown> = {}) =>
  checkConditions(conditions as Conditions, facts, named as Record<string, Conditions>, {
    file: 'policy.json',
    pointer: '/status/achieved',
  });
const told = (conditions: unknown, named?: Record<string, unknown>) =>
  found(conditions, named).map(({ code, pointer }) => `${code} ${pointer}`);

describe('checkConditions', () => {
  it('finds nothing in conditions of the profile', () => {
    const conditions = {
      any: [
        { all: [met, { condition: 'on-time' }], priority: 2 },
        { not: { fact: 'kind', operator: 'in', value: ['letter', null, 3] } },
        { fact: 'kind', operator: 'not:not:equal', value: 90 },
        { fact: 'kind', operator: 'equal', value: { fact: 'achievement' }, priority: 1 },
      ],
    };
    const onTime = { fact: 'late', operator: 'notEqual', value: true };
    expect(found(conditions, { 'on-time': onTime })).toEqual([]);
  });

  it.each([
    [{ all: [met], any: [met] }, 'all, any'],
    [{ ...met, not: met }, 'fact, operator, value, not'],
    [{ ...met, path: '$.x' }, 'fact, operator, value, path'],
    [{ ...met, params: {} }, 'fact, operator, value, params'],
    [{ fact: 'achievement', value: 1 }, 'fact, value'],
    [{}, '–'],
  ])('names what a node holds that is no single shape, %#', (conditions, keys) => {
    expect(found(conditions)).toMatchObject([
      { code: 'rule.condition-shape', values: { keys }, file: 'policy.json' },
    ]);
  });

  it('tells of an empty list, which would hold for ever', () => {
    expect(told({ all: [{ any: [] }, { not: { all: [] } }] })).toEqual([
      'rule.condition-empty /status/achieved/all/0',
      'rule.condition-empty /status/achieved/all/1/not',
    ]);
  });

  it('tells of a named condition that is missing, with the nearest name', () => {
    expect(found({ condition: 'on-tme' }, { 'on-time': met })).toMatchObject([
      { code: 'rule.condition-unknown', values: { name: 'on-tme', nearest: 'on-time' } },
    ]);
    expect(told({ condition: 'toString' })).toEqual(['rule.condition-unknown /status/achieved']);
  });

  it('tells of a circle among named conditions, once and without what leads to it', () => {
    const named = {
      start: { condition: 'a' },
      a: { all: [met, { condition: 'b' }] },
      b: { not: { condition: 'a' } },
    };
    expect(found({ any: [{ condition: 'start' }, { condition: 'b' }] }, named)).toMatchObject([
      {
        code: 'rule.condition-cycle',
        pointer: '/conditions/b/not',
        values: { path: 'a → b → a' },
      },
    ]);
  });

  it('checks a named condition once, where it stands', () => {
    const named = { 'a/b': { all: [met, { ...met, fact: 'achievment' }] } };
    expect(told({ any: [{ condition: 'a/b' }, { condition: 'a/b' }] }, named)).toEqual([
      'rule.fact-unknown /conditions/a~1b/all/1',
    ]);
  });

  it('comes to an end when every condition is used twice by the next', () => {
    const twice = (condition: string) => ({ all: [{ condition }, { condition }] });
    const named = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`c${i}`, i === 0 ? met : twice(`c${i - 1}`)]),
    );
    expect(found({ condition: 'c39' }, named)).toEqual([]);
  });

  it('tells of unknown facts on both sides, with the facts there are', () => {
    const problems = found({ fact: 'treshold', operator: 'equal', value: { fact: 'constructor' } });
    expect(problems).toMatchObject([
      {
        code: 'rule.fact-unknown',
        values: {
          name: 'treshold',
          nearest: 'threshold',
          known: 'achievement, threshold, kind, late',
        },
      },
      { code: 'rule.fact-unknown', values: { name: 'constructor', nearest: '–' } },
    ]);
  });

  it.each(['greater', 'contains', 'someFact:equal', ':equal', 'not', ''])(
    'does not know the operator "%s"',
    (operator) => {
      expect(found({ ...met, operator })).toMatchObject([
        { code: 'rule.operator-unknown', values: { name: operator } },
      ]);
    },
  );

  it.each([
    ['in', 'abc'],
    ['not:notIn', { fact: 'kind' }],
    ['equal', [1]],
    ['lessThan', [1]],
    ['equal', Infinity],
    ['in', [1, -Infinity]],
    ['in', [[1]]],
    ['lessThan', NaN],
    ['equal', { fact: 'threshold', path: '$.x' }],
  ])('finds a value that does not fit %s, %#', (operator, value) => {
    expect(told({ fact: 'achievement', operator, value })).toEqual([
      'rule.operator-value /status/achieved',
    ]);
  });

  it.each([
    ['kind', 1],
    ['late', { fact: 'achievement' }],
    ['achievement', '90'],
    ['achievement', null],
    ['achievement', { fact: 'kind' }],
  ])('finds an order that is not between numbers, %#', (fact, value) => {
    expect(told({ fact, operator: 'not:lessThan', value })).toEqual([
      'rule.operator-number /status/achieved',
    ]);
  });

  it('gives every problem, as errors with words in both languages', () => {
    const problems = found(
      {
        all: [
          { any: [] },
          { condition: 'x' },
          { all: [met], any: [met] },
          { condition: 'self' },
          { fact: 'kinds', operator: 'equals', value: 1 },
          { fact: 'kind', operator: 'in', value: 1 },
          { fact: 'kind', operator: 'lessThan', value: 1 },
        ],
      },
      { self: { condition: 'self' } },
    );
    expect(new Set(problems.map(({ code }) => code)).size).toBe(8);
    expect(hasErrors(problems)).toBe(true);
    for (const problem of problems) {
      const words = [problemMessage(problem), problemHint(problem)];
      expect(JSON.stringify(words)).not.toMatch(/%\w+%|null/);
    }
  });
});
