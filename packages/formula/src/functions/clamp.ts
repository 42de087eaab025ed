import { largerInterval, smallerInterval } from '../intervals/extremes.ts';
import { upToOne } from '../intervals/slopeShapes.ts';
import { sql } from '../sql/build.ts';
import { allThere } from './allThere.ts';
import type { FormulaFunction } from './formulaFunction.ts';

/** Holds a number between two bounds, e.g. an efficiency in -20..20. The upper bound wins. */
export const clamp: FormulaFunction = {
  label: { id: 'nilai yang dibatasi', en: 'bounded value' },
  words: {
    id: ([x, low, high]) => `${x} yang dibatasi antara ${low} dan ${high}`,
    en: ([x, low, high]) => `${x} held between ${low} and ${high}`,
  },
  takes: { min: 3, max: 3 },
  unit: (_, units) => units.same([0, 1, 2]),
  evaluate: (x = 0, low = 0, high = 0) => Math.min(Math.max(x, low), high),
  toSql: (...args) => {
    const [x, low, high] = args as [typeof sql.null, typeof sql.null, typeof sql.null];
    return allThere(args, sql.call('least', sql.call('greatest', x, low), high));
  },
  toInterval: (x, low, high) => smallerInterval(largerInterval(x, low), high),
  slopes: (...args) => args.map(() => upToOne),
  total: true,
  example: { formula: 'clamp(efisiensi, -20, 20)', given: { efisiensi: 25 }, gives: 20 },
};
