import { rising } from '../intervals/enclosure.ts';
import { exponentialOf } from '../intervals/exponential.ts';
import { sql } from '../sql/build.ts';
import { pureQuantity } from '../units/index.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** The number e raised to x. */
export const exp: FormulaFunction = {
  label: { id: 'eksponensial', en: 'exponential' },
  words: { id: ([x]) => `eksponensial dari ${x}`, en: ([x]) => `the exponential of ${x}` },
  takes: { min: 1, max: 1 },
  unit: (_, units) => {
    units.pure(0);
    return pureQuantity;
  },
  evaluate: Math.exp,
  toSql: (...args) => sql.call('exp', ...args),
  toInterval: (x) => rising(x, exponentialOf),
  slopes: (x) => [rising(x, exponentialOf)],
  total: false,
  example: { formula: 'exp(x)', given: { x: 0 }, gives: 1 },
};
