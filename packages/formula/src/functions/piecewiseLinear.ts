import { lineInterval } from '../intervals/lineInterval.ts';
import { sql } from '../sql/build.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { allThere } from './allThere.ts';
import { pairs } from './pairs.ts';

/**
 * A value read off straight lines between points: `piecewise linear(x, x1, y1, x2, y2, …)`, x
 * ascending. Left of the first point its value holds, right of the last one that one's.
 */
export const piecewiseLinear: FormulaFunction = {
  label: { id: 'interpolasi linear', en: 'linear interpolation' },
  words: {
    id: ([x, ...rest]) =>
      `nilai untuk ${x} menurut garis melalui titik ${pairs(rest)
        .map(([at, value]) => `(${at}; ${value})`)
        .join(', ')}`,
    en: ([x, ...rest]) =>
      `the value for ${x} on the line through the points ${pairs(rest)
        .map(([at, value]) => `(${at}; ${value})`)
        .join(', ')}`,
  },
  takes: { min: 5, max: null, pairsAfter: 1 },
  unit: (args, units) => {
    units.same([...args.keys()].filter((i) => i === 0 || i % 2 === 1));
    return units.same([...args.keys()].filter((i) => i > 0 && i % 2 === 0));
  },
  evaluate: (x = 0, ...rest) => {
    const points = pairs(rest);
    const after = points.findIndex(([at]) => x <= at);
    const [x1, y1] = points[after - 1] ?? points.at(after === -1 ? -1 : 0) ?? [0, NaN];
    const [x2, y2] = points[after] ?? [0, 0];
    return after <= 0 ? y1 : y1 + ((x - x1) * (y2 - y1)) / (x2 - x1);
  },
  toSql: (...args) => {
    const [x = sql.null, ...rest] = args;
    const points = pairs(rest);
    const branches = points.map(([x2, y2], i) => {
      const before = points[i - 1];
      if (!before) return { when: sql.binary(x, '<=', x2), then: y2 };
      const [x1, y1] = before;
      const rise = sql.binary(sql.binary(x, '-', x1), '*', sql.binary(y2, '-', y1));
      const then = sql.binary(y1, '+', sql.binary(rise, '/', sql.binary(x2, '-', x1)));
      return { when: sql.binary(x, '<=', x2), then };
    });
    return allThere(args, sql.case(branches, points.at(-1)?.[1]));
  },
  toInterval: (x, ...rest) => lineInterval(x, pairs(rest)),
  total: false,
  example: { formula: 'piecewise linear(x, 0, 50, 10, 100)', given: { x: 4 }, gives: 70 },
};
