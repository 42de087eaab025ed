import { bandInterval } from '../intervals/bandInterval.ts';
import { snap, snapToSql } from '../snap.ts';
import { sql } from '../sql/build.ts';
import { allThere } from './allThere.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { pairs } from './pairs.ts';

/**
 * The value of the band a number lies in: `band(x, from1, value1, from2, value2, …)`, bounds
 * ascending, each belonging to the band above it. Below the first bound there is no value.
 */
export const band: FormulaFunction = {
  label: { id: 'nilai rentang', en: 'value of the band' },
  words: {
    id: ([x, ...rest]) =>
      `nilai rentang untuk ${x} (${pairs(rest)
        .map(([from, value]) => `mulai ${from}: ${value}`)
        .join('; ')})`,
    en: ([x, ...rest]) =>
      `the value of the band of ${x} (${pairs(rest)
        .map(([from, value]) => `from ${from}: ${value}`)
        .join('; ')})`,
  },
  takes: { min: 3, max: null, pairsAfter: 1 },
  unit: (args, units) => {
    const bounds = [...args.keys()].filter((i) => i === 0 || i % 2 === 1);
    units.same(bounds);
    return units.same([...args.keys()].filter((i) => i > 0 && i % 2 === 0));
  },
  evaluate: (x = 0, ...rest) => {
    const found = pairs(rest).findLast(([from]) => snap(x) >= snap(from));
    return found ? found[1] : NaN;
  },
  toSql: (...args) => {
    const [x = sql.null, ...rest] = args;
    const branches = pairs(rest)
      .toReversed()
      .map(([from, value]) => ({
        when: sql.binary(snapToSql(x), '>=', snapToSql(from)),
        then: value,
      }));
    return allThere(args, sql.case(branches));
  },
  toInterval: (x, ...rest) => bandInterval(x, pairs(rest)),
  total: false,
  example: { formula: 'band(x, 0, 1, 60, 2, 80, 3)', given: { x: 60 }, gives: 2 },
};
