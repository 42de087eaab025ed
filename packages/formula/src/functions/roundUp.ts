import type { FormulaFunction } from './formulaFunction.ts';
import { roundingWords, snapped } from './rounding.ts';

/** Rounds away from zero. FEEL's `round up`; noise beyond nine decimals does not count. */
export const roundUp: FormulaFunction = {
  label: { id: 'pembulatan ke atas', en: 'rounding up' },
  words: roundingWords('ke atas', 'up'),
  ...snapped.up,
  example: { formula: 'round up(x, 2)', given: { x: 0.07 }, gives: 0.07 },
};
