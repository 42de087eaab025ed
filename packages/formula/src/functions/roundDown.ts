import type { FormulaFunction } from './formulaFunction.ts';
import { roundingWords, snapped } from './rounding.ts';

/** Rounds towards zero. FEEL's `round down`; noise beyond nine decimals does not count. */
export const roundDown: FormulaFunction = {
  label: { id: 'pembulatan ke bawah', en: 'rounding down' },
  words: roundingWords('ke bawah', 'down'),
  ...snapped.down,
  example: { formula: 'round down(x)', given: { x: -1.9 }, gives: -1 },
};
