import {
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from '../intervals/arithmetic.ts';
import { isInterval, pointInterval } from '../intervals/interval.ts';
import { one } from '../intervals/rational.ts';
import { sql } from '../sql/build.ts';
import { pureQuantity } from '../units/index.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** How much b is above a, as a share of a: (b - a) / a. Nothing grows from zero. */
export const growth: FormulaFunction = {
  label: { id: 'pertumbuhan', en: 'growth' },
  words: {
    id: ([a, b]) => `pertumbuhan dari ${a} ke ${b}`,
    en: ([a, b]) => `the growth from ${a} to ${b}`,
  },
  takes: { min: 2, max: 2 },
  unit: (_, units) => {
    units.same([0, 1]);
    return pureQuantity;
  },
  evaluate: (a = 0, b = 0) => (b - a) / a,
  toSql: (a = sql.null, b = sql.null) => sql.binary(sql.binary(b, '-', a), '/', a),
  // b / a - 1 is the same and asks for a only once.
  toInterval: (a, b) => {
    const ratio = divideIntervals(b, a);
    return isInterval(ratio) ? subtractIntervals(ratio, pointInterval(one)) : ratio;
  },
  slopes: (a, b) => {
    const inverse = divideIntervals(pointInterval(one), a);
    if (!isInterval(inverse)) return [inverse, inverse];
    const squared = multiplyIntervals(inverse, inverse);
    return [negateInterval(multiplyIntervals(b, squared)), inverse];
  },
  total: false,
  example: { formula: 'growth(lalu, kini)', given: { lalu: 80, kini: 100 }, gives: 0.25 },
};
