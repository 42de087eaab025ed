import { exactSum } from '../exact/exactSum.ts';
import { exactSumToSql } from '../exact/exactSumToSql.ts';
import { pointInterval } from '../intervals/interval.ts';
import { meanAmong, meanOf } from '../intervals/means.ts';
import { rational } from '../intervals/rational.ts';
import { countToSql } from './count.ts';
import { sql } from '../sql/build.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/** The arithmetic mean: the sum divided once by how many there are. */
export const mean: FormulaFunction = {
  label: { id: 'rata-rata', en: 'mean' },
  words: listing('rata-rata dari', 'the mean of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: (...args) => args.reduce((total, x) => total + x) / args.length,
  toSql: (...args) =>
    sql.binary(
      args.reduce((total, x) => sql.binary(total, '+', x)),
      '/',
      sql.double(args.length),
    ),
  toInterval: (...args) => meanOf(args),
  slopes: (...args) => args.map(() => pointInterval(rational(1n, BigInt(args.length)))),
  total: false,
  example: { formula: 'mean(a, b)', given: { a: 80, b: 90 }, gives: 85 },
};

/** The mean of a list from its exact sum; absent for a list without elements. */
export const meanRows: RowsFunction = {
  label: mean.label,
  words: { id: (list) => `rata-rata ${list}`, en: (list) => `the mean of ${list}` },
  unit: (list) => list,
  evaluate: (elements, scale) => exactSum(elements, scale) / (10 ** scale * elements.length),
  toSql: (element, wanted, scale) =>
    sql.binary(
      exactSumToSql(element, wanted, scale),
      '/',
      sql.binary(sql.double(10 ** scale), '*', countToSql(wanted)),
    ),
  toInterval: (certain, perhaps) => meanAmong(certain, perhaps, meanOf),
  ofNothing: null,
  example: { formula: 'mean(nilai)', given: { nilai: [80, 85, 93] }, gives: 86 },
};
