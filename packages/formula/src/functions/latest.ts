import { noInterval } from '../intervals/interval.ts';
import { sql } from '../sql/build.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { listing } from './words.ts';

/** The last of its arguments that is there; absent when none is, for the reason of the first. */
export const latest: FormulaFunction = {
  label: { id: 'nilai terakhir', en: 'latest value' },
  words: listing('nilai terakhir yang ada dari', 'the latest value there is of'),
  takes: { min: 1, max: null },
  unit: (args, units) => units.same([...args.keys()]),
  evaluate: (...args) => args.at(-1) ?? NaN,
  toSql: (...args) => sql.call('coalesce', ...args.toReversed()),
  toInterval: (...args) => args.at(-1) ?? noInterval('undefined'),
  total: true,
  absent: 'skip',
  example: { formula: 'latest(tw1, tw2)', given: { tw1: 20, tw2: 45 }, gives: 45 },
};
