import { absoluteInterval } from '../intervals/extremes.ts';
import { signsOf } from '../intervals/slopeShapes.ts';
import { sql } from '../sql/build.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** The size of a number without its sign. */
export const abs: FormulaFunction = {
  label: { id: 'nilai mutlak', en: 'absolute value' },
  words: { id: ([x]) => `nilai mutlak ${x}`, en: ([x]) => `the absolute value of ${x}` },
  takes: { min: 1, max: 1 },
  unit: (_, units) => units.same([0]),
  evaluate: Math.abs,
  toSql: (...args) => sql.call('abs', ...args),
  toInterval: absoluteInterval,
  slopes: (x) => [signsOf(x)],
  total: true,
  example: { formula: 'abs(selisih)', given: { selisih: -4 }, gives: 4 },
};
