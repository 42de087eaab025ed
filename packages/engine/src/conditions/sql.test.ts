import { printSql, sql } from '@tolok/formula';
import { describe, expect, it } from 'vitest';
import type { Conditions, Leaf } from './conditions.ts';
import { conditionsToSql } from './sql.ts';

const facts = { n: 'number', m: 'number', s: 'text', t: 'text', b: 'boolean' } as const;

const written = (conditions: Conditions, named: Record<string, Conditions> = {}) =>
  printSql(conditionsToSql(conditions, facts, (fact) => sql.column(fact), named));
const writtenLeaf = (fact: string, operator: string, value: Leaf['value']) =>
  written({ fact, operator, value });

describe('conditionsToSql', () => {
  it.each([
    ['n', 'equal', 90, `coalesce("n" = '90'::DOUBLE, FALSE)`],
    ['s', 'equal', "O'Brien", `coalesce("s" = 'O''Brien', FALSE)`],
    ['b', 'equal', true, `coalesce("b" = TRUE, FALSE)`],
    ['n', 'equal', null, `"n" IS NULL`],
    ['n', 'equal', '90', 'FALSE'],
    ['n', 'notEqual', '90', 'NOT (FALSE)'],
    ['n', 'in', [], 'FALSE'],
    ['n', 'in', [1, 'x', 2], `coalesce("n" IN ('1'::DOUBLE, '2'::DOUBLE), FALSE)`],
    ['n', 'in', [1, null], `coalesce("n" = '1'::DOUBLE, FALSE) OR ("n" IS NULL)`],
    ['n', 'notIn', [null], `NOT ("n" IS NULL)`],
    ['s', 'equal', { fact: 't' }, `"s" IS NOT DISTINCT FROM "t"`],
    ['s', 'equal', { fact: 'n' }, `("s" IS NULL) AND ("n" IS NULL)`],
  ] as const)('writes %s %s %j', (fact, operator, value, text) => {
    expect(writtenLeaf(fact, operator, value)).toBe(text);
  });

  it('keeps NaN out of orders and equalities, and takes an absent right side for 0', () => {
    expect(writtenLeaf('n', 'lessThan', 90)).toBe(
      `coalesce(("n" < '90'::DOUBLE) AND (NOT isnan("n")), FALSE)`,
    );
    expect(writtenLeaf('n', 'greaterThanInclusive', { fact: 'm' })).toBe(
      `coalesce(("n" >= coalesce("m", '0'::DOUBLE)) AND (NOT isnan("n")) AND (NOT isnan(coalesce("m", '0'::DOUBLE))), FALSE)`,
    );
    expect(writtenLeaf('n', 'equal', { fact: 'm' })).toBe(
      `("n" IS NOT DISTINCT FROM "m") AND (NOT coalesce(isnan("n"), FALSE))`,
    );
  });

  it('writes an even number of negations as none', () => {
    const plain = writtenLeaf('n', 'lessThan', 1);
    expect(writtenLeaf('n', 'not:lessThan', 1)).toBe(`NOT ${plain}`);
    expect(writtenLeaf('n', 'not:not:lessThan', 1)).toBe(plain);
    expect(writtenLeaf('n', 'not:notEqual', 1)).toBe(writtenLeaf('n', 'equal', 1));
  });

  it('joins groups and puts named conditions in place', () => {
    const absent = (fact: string): Conditions => ({ fact, operator: 'equal', value: null });
    const named = { both: { all: [absent('n'), absent('s')] } };
    expect(written({ any: [{ condition: 'both' }, { not: absent('b') }] }, named)).toBe(
      '(("n" IS NULL) AND ("s" IS NULL)) OR (NOT ("b" IS NULL))',
    );
    expect(written({ any: [] })).toBe('TRUE');
    expect(written({ all: [] })).toBe('TRUE');
  });

  it('binds facts to whatever expression they stand for', () => {
    const conditions: Conditions = { fact: 's', operator: 'equal', value: null };
    const bind = (fact: string) => sql.column(`${fact} "akhir"`, 'k');
    expect(printSql(conditionsToSql(conditions, facts, bind))).toBe('"k"."s ""akhir""" IS NULL');
  });

  it('finds no text equal to half a character', () => {
    expect(writtenLeaf('s', 'equal', '\ud83d')).toBe('FALSE');
  });

  it('refuses what has not passed the check', () => {
    expect(() => written({ condition: 'toString' })).toThrow('toString');
    expect(() => writtenLeaf('toString', 'equal', 1)).toThrow('toString');
    expect(() => writtenLeaf('n', 'contains', 1)).toThrow('contains');
    expect(() => writtenLeaf('n', 'equal', Infinity)).toThrow(RangeError);
  });
});
