import { largerInterval } from '../intervals/extremes.ts';
import { hull } from '../intervals/relations.ts';
import { upToOne } from '../intervals/slopeShapes.ts';
import { sql } from '../sql/build.ts';
import { allThere } from './allThere.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/** The largest of several numbers; absent when any is. */
export const max: FormulaFunction = {
  label: { id: 'nilai terbesar', en: 'maximum' },
  words: listing('nilai terbesar dari', 'the largest of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: Math.max,
  // greatest() passes over NULL; an absent argument must make the whole absent.
  toSql: (...args) => allThere(args, sql.call('greatest', ...args)),
  toInterval: (...args) => args.reduce(largerInterval),
  slopes: (...args) => args.map(() => upToOne),
  total: true,
  example: { formula: 'max(a, b)', given: { a: 3, b: 5 }, gives: 5 },
};

/** The largest element of a list; absent for a list without elements. */
export const maxRows: RowsFunction = {
  label: max.label,
  words: { id: (list) => `nilai terbesar dari ${list}`, en: (list) => `the largest of ${list}` },
  unit: (list) => list,
  evaluate: (elements) => elements.reduce((best, x) => Math.max(best, x), -Infinity),
  toSql: (element, wanted) => sql.aggregate('max', [element], { filter: wanted }),
  toInterval: (certain, perhaps) => {
    const least = certain.reduce(largerInterval);
    return hull(least, perhaps.reduce(largerInterval, least));
  },
  ofNothing: null,
  example: { formula: 'max(nilai)', given: { nilai: [80, 60, 90] }, gives: 90 },
};
