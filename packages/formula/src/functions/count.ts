import { interval } from '../intervals/interval.ts';
import { rational } from '../intervals/rational.ts';
import { sql } from '../sql/build.ts';
import type { SqlExpression } from '../sql/tree.ts';
import { countQuantity } from '../units/quantity.ts';
import type { RowsFunction } from './formulaFunction.ts';

/** How many elements a list has, all or those the filter takes; 0 for none. */
export const countRows: RowsFunction = {
  label: { id: 'banyaknya', en: 'count' },
  words: { id: (list) => `banyaknya ${list}`, en: (list) => `the number of ${list}` },
  unit: () => countQuantity,
  evaluate: (elements) => elements.length,
  toSql: (_, wanted) => countToSql(wanted),
  toInterval: (certain, perhaps) =>
    interval(rational(BigInt(certain.length)), rational(BigInt(certain.length + perhaps.length))),
  countsAbsent: true,
  ofNothing: 0,
  example: { formula: 'count(nilai[item >= 90])', given: { nilai: [88, 90, 95] }, gives: 2 },
};

/** How many rows are wanted, as a double. */
export const countToSql = (wanted: SqlExpression): SqlExpression =>
  sql.cast(sql.aggregate('count', [], { filter: wanted }), 'DOUBLE');
