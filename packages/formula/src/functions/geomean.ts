import { exactSum } from '../exact/exactSum.ts';
import { exactSumToSql } from '../exact/exactSumToSql.ts';
import { geomeanOf, meanAmong } from '../intervals/means.ts';
import { sql } from '../sql/build.ts';
import type { SqlExpression } from '../sql/tree.ts';
import { allThere } from './allThere.ts';
import { countToSql } from './count.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/**
 * The geometric mean; 0 when a number is 0, without value when one is negative.
 *
 * Each number is split into a power of two, which adds up exactly, and a rest near one, whose
 * logarithm is small: so many and large numbers neither overflow nor lose digits.
 */
export const geomean: FormulaFunction = {
  label: { id: 'rata-rata geometrik', en: 'geometric mean' },
  words: listing('rata-rata geometrik dari', 'the geometric mean of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: (...args) => {
    const smallest = Math.min(...args);
    if (smallest <= 0) return smallest === 0 ? 0 : NaN;
    const exponents = args.map(exponentOf);
    const rests = args.map((x, i) => restLog(x, exponents[i] ?? 0));
    const add = (total: number, x: number) => total + x;
    return combine(exponents.reduce(add), rests.reduce(add), args.length);
  },
  toSql: (...args) => {
    const smallest = args.length === 1 ? (args[0] ?? sql.null) : sql.call('least', ...args);
    const add = (total: SqlExpression, x: SqlExpression) => sql.binary(total, '+', x);
    const value = combineToSql(
      args.map(exponentToSql).reduce(add),
      args.map(restLogToSql).reduce(add),
      sql.double(args.length),
    );
    return allThere(args, orZero(smallest, value));
  },
  toInterval: (...args) => geomeanOf(args),
  total: false,
  example: { formula: 'geomean(a, b)', given: { a: 2, b: 8 }, gives: 4 },
};

/** Decimals the logarithms keep when they are summed exactly. */
const logScale = 18;

/** The geometric mean of a list; absent for a list without elements. */
export const geomeanRows: RowsFunction = {
  label: geomean.label,
  words: {
    id: (list) => `rata-rata geometrik ${list}`,
    en: (list) => `the geometric mean of ${list}`,
  },
  unit: (list) => list,
  evaluate: (elements) => {
    const smallest = elements.reduce((best, x) => Math.min(best, x), Infinity);
    if (!(smallest > 0) || elements.length === 0) return smallest === 0 ? 0 : NaN;
    const exponents = elements.map(exponentOf);
    const rests = elements.map((x, i) => restLog(x, exponents[i] ?? 0));
    const rest = exactSum(rests, logScale) / 10 ** logScale;
    return combine(
      exponents.reduce((total, x) => total + x),
      rest,
      elements.length,
    );
  },
  toSql: (element, wanted) => {
    const exponent = sql.aggregate('sum', [exponentToSql(element)], { filter: wanted });
    const rest = sql.binary(
      exactSumToSql(restLogToSql(element), wanted, logScale),
      '/',
      sql.double(10 ** logScale),
    );
    const smallest = sql.aggregate('min', [element], { filter: wanted });
    return orZero(smallest, combineToSql(exponent, rest, countToSql(wanted)));
  },
  toInterval: (certain, perhaps) => meanAmong(certain, perhaps, geomeanOf),
  ofNothing: null,
  example: { formula: 'geomean(nilai)', given: { nilai: [1, 4, 16] }, gives: 4 },
};

const exponentOf = (x: number): number => Math.min(Math.floor(Math.log2(x)), 1023);

const restLog = (x: number, exponent: number): number => Math.log(x / 2 ** exponent);

function combine(exponents: number, rests: number, n: number): number {
  const whole = Math.floor(exponents / n);
  return Math.exp(((exponents - whole * n) / n) * Math.LN2 + rests / n) * 2 ** whole;
}

const positive = (x: SqlExpression): SqlExpression =>
  sql.when(sql.binary(x, '>', sql.double(0)), x);

const exponentToSql = (x: SqlExpression): SqlExpression =>
  sql.call('least', sql.call('floor', sql.call('log2', positive(x))), sql.double(1023));

const twoTo = (exponent: SqlExpression): SqlExpression =>
  sql.call('power', sql.double(2), exponent);

const restLogToSql = (x: SqlExpression): SqlExpression =>
  sql.call('ln', sql.binary(positive(x), '/', twoTo(exponentToSql(x))));

function combineToSql(
  exponents: SqlExpression,
  rests: SqlExpression,
  n: SqlExpression,
): SqlExpression {
  const whole = sql.call('floor', sql.binary(exponents, '/', n));
  const share = sql.binary(sql.binary(exponents, '-', sql.binary(whole, '*', n)), '/', n);
  const logarithm = sql.binary(
    sql.binary(share, '*', sql.double(Math.LN2)),
    '+',
    sql.binary(rests, '/', n),
  );
  return sql.binary(sql.call('exp', logarithm), '*', twoTo(whole));
}

const orZero = (smallest: SqlExpression, value: SqlExpression): SqlExpression =>
  sql.case([
    { when: sql.binary(smallest, '>', sql.double(0)), then: value },
    { when: sql.binary(smallest, '=', sql.double(0)), then: sql.double(0) },
  ]);
