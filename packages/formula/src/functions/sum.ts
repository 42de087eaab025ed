import { addIntervals } from '../intervals/arithmetic.ts';
import { pointInterval } from '../intervals/interval.ts';
import { one, zero } from '../intervals/rational.ts';
import { hull } from '../intervals/relations.ts';
import { sql } from '../sql/build.ts';
import { exactSum } from '../exact/exactSum.ts';
import { exactSumToSql } from '../exact/exactSumToSql.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/** Several numbers added from left to right, or the elements of a list added exactly. */
export const sum: FormulaFunction = {
  label: { id: 'jumlah', en: 'sum' },
  words: listing('jumlah', 'the sum of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: (...args) => args.reduce((total, x) => total + x),
  toSql: (...args) => args.reduce((total, x) => sql.binary(total, '+', x)),
  toInterval: (...args) => args.reduce(addIntervals),
  slopes: (...args) => args.map(() => pointInterval(one)),
  total: false,
  example: { formula: 'sum(a, b, 3)', given: { a: 1, b: 2 }, gives: 6 },
};

/** The exact sum of a list; absent for a list without elements. */
export const sumRows: RowsFunction = {
  label: sum.label,
  words: { id: (list) => `jumlah ${list}`, en: (list) => `the sum of ${list}` },
  unit: (list) => list,
  evaluate: (elements, scale) =>
    elements.length === 0 ? NaN : exactSum(elements, scale) / 10 ** scale,
  toSql: (element, wanted, scale) =>
    sql.binary(exactSumToSql(element, wanted, scale), '/', sql.double(10 ** scale)),
  toInterval: (certain, perhaps) =>
    [...certain, ...perhaps.map((x) => hull(x, pointInterval(zero)))].reduce(addIntervals),
  ofNothing: null,
  example: { formula: 'sum(pagu)', given: { pagu: [0.1, 0.2, 0.3] }, gives: 0.6 },
};
