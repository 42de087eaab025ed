import { divideIntervals } from '../intervals/arithmetic.ts';
import { type Enclosure, rising } from '../intervals/enclosure.ts';
import { noInterval, pointInterval } from '../intervals/interval.ts';
import { type Rational, rational, signOfRational } from '../intervals/rational.ts';
import { rootOf } from '../intervals/root.ts';
import { sql } from '../sql/build.ts';
import { power, pureQuantity } from '../units/index.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** The square root; a negative number has none. */
export const sqrt: FormulaFunction = {
  label: { id: 'akar kuadrat', en: 'square root' },
  words: { id: ([x]) => `akar kuadrat dari ${x}`, en: ([x]) => `the square root of ${x}` },
  takes: { min: 1, max: 1 },
  unit: (args, units) => {
    const root = power(args[0] ?? pureQuantity, 0.5);
    if (root) return root;
    units.pure(0);
    return pureQuantity;
  },
  evaluate: Math.sqrt,
  // The root of a negative number is an error there, even where nobody looks at it.
  toSql: (x = sql.null) => sql.call('sqrt', sql.when(sql.binary(x, '>=', sql.double(0)), x)),
  toInterval: (x) =>
    signOfRational(x.low) < 0
      ? noInterval('undefined', signOfRational(x.high) >= 0)
      : rising(x, squareRoot),
  slopes: (x) => [divideIntervals(pointInterval(rational(1n, 2n)), rising(x, squareRoot))],
  total: false,
  example: { formula: 'sqrt(x)', given: { x: 9 }, gives: 3 },
};

const squareRoot = (x: Rational): Enclosure => rootOf(x, 2);
