import { divideIntervals } from '../intervals/arithmetic.ts';
import { rising } from '../intervals/enclosure.ts';
import { noInterval, pointInterval } from '../intervals/interval.ts';
import { logarithmOf } from '../intervals/logarithm.ts';
import { one, signOfRational } from '../intervals/rational.ts';
import { sql } from '../sql/build.ts';
import { pureQuantity } from '../units/index.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** The natural logarithm; only a positive number has one. */
export const log: FormulaFunction = {
  label: { id: 'logaritma natural', en: 'natural logarithm' },
  words: {
    id: ([x]) => `logaritma natural dari ${x}`,
    en: ([x]) => `the natural logarithm of ${x}`,
  },
  takes: { min: 1, max: 1 },
  unit: (_, units) => {
    units.pure(0);
    return pureQuantity;
  },
  evaluate: Math.log,
  // The logarithm of zero or less is an error there, even where nobody looks at it.
  toSql: (x = sql.null) => sql.call('ln', sql.when(sql.binary(x, '>', sql.double(0)), x)),
  toInterval: (x) =>
    signOfRational(x.low) > 0
      ? rising(x, logarithmOf)
      : noInterval('undefined', signOfRational(x.high) > 0),
  slopes: (x) => [divideIntervals(pointInterval(one), x)],
  total: false,
  example: { formula: 'log(x)', given: { x: 1 }, gives: 0 },
};
