import { wholeNear, wholeNearShort } from '../intervals/roundRational.ts';
import { sql } from '../sql/build.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { rounding, roundingWords } from './rounding.ts';

/** Rounds to the nearest, a half away from zero. FEEL's `round half up`. */
export const roundHalfUp: FormulaFunction = {
  label: { id: 'pembulatan setengah ke atas', en: 'rounding half up' },
  words: roundingWords('setengah ke atas', 'half up'),
  ...rounding(
    (size) => Math.floor(size + 0.5),
    (size) => sql.call('floor', sql.binary(size, '+', sql.double(0.5))),
    wholeNear,
    wholeNearShort,
  ),
  example: { formula: 'round half up(x, 1)', given: { x: -2.25 }, gives: -2.3 },
};
