import { smallerInterval } from '../intervals/extremes.ts';
import { hull } from '../intervals/relations.ts';
import { upToOne } from '../intervals/slopeShapes.ts';
import { sql } from '../sql/build.ts';
import { allThere } from './allThere.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/** The smallest of several numbers; absent when any is. */
export const min: FormulaFunction = {
  label: { id: 'nilai terkecil', en: 'minimum' },
  words: listing('nilai terkecil dari', 'the smallest of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: Math.min,
  // least() passes over NULL; an absent argument must make the whole absent.
  toSql: (...args) => allThere(args, sql.call('least', ...args)),
  toInterval: (...args) => args.reduce(smallerInterval),
  slopes: (...args) => args.map(() => upToOne),
  total: true,
  example: { formula: 'min(a, b)', given: { a: 3, b: 5 }, gives: 3 },
};

/** The smallest element of a list; absent for a list without elements. */
export const minRows: RowsFunction = {
  label: min.label,
  words: { id: (list) => `nilai terkecil dari ${list}`, en: (list) => `the smallest of ${list}` },
  unit: (list) => list,
  evaluate: (elements) => elements.reduce((best, x) => Math.min(best, x), Infinity),
  toSql: (element, wanted) => sql.aggregate('min', [element], { filter: wanted }),
  toInterval: (certain, perhaps) => {
    const most = certain.reduce(smallerInterval);
    return hull(most, perhaps.reduce(smallerInterval, most));
  },
  ofNothing: null,
  example: { formula: 'min(nilai)', given: { nilai: [80, 60, 90] }, gives: 60 },
};
