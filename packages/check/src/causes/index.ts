import type { LikelyCause } from '../records/finding.ts';
import type { Cause, Suspicion } from './cause.ts';
import { digitsSwapped, oneDigit, powerOfTen, sign, truncated } from './digits.ts';
import { lastYear, otherYear, shiftedColumn, shiftedRow } from './places.ts';
import { doubledPart, missingPart, rounding } from './sums.ts';

/** Every cause that is looked for, the most telling first; a new one is one line. */
export const causes: readonly Cause[] = [
  truncated,
  powerOfTen,
  sign,
  digitsSwapped,
  missingPart,
  doubledPart,
  lastYear,
  otherYear,
  shiftedColumn,
  rounding,
  shiftedRow,
  oneDigit,
];

/** The first cause that fits; null where none does. */
export function nameCause(suspicion: Suspicion): LikelyCause | null {
  for (const { name, fits } of causes) {
    const text = fits(suspicion);
    if (text) return { cause: name, text };
  }
  return null;
}
