import type { LikelyCause } from '../records/finding.ts';
import type { Cause, Fit, Suspicion } from './cause.ts';
import { digitsSwapped, oneDigit, powerOfTen, sign, truncated } from './digits.ts';
import { lastYear, otherYear, shiftedColumn, shiftedRow } from './places.ts';
import { rounding } from './rounding.ts';
import { doubledPart, missingPart } from './sums.ts';

/** Every cause that is looked for, of equals the most telling first; a new one is one line. */
export const causes: readonly Cause[] = [
  truncated,
  powerOfTen,
  sign,
  digitsSwapped,
  missingPart,
  doubledPart,
  lastYear,
  shiftedColumn,
  otherYear,
  rounding,
  shiftedRow,
  oneDigit,
];

/** A cause that is more likely than this to fit by chance is not named. */
const tooLikely = 0.15;
/** Causes of which one is so many times likelier to fit by chance fit equally well. */
const asGood = 4;
/** Below this a fit is no coincidence, and how far below says nothing more. */
const sure = 1e-4;

/**
 * What most likely happened to each of several wrong figures: of the causes that fit it the one
 * that is least likely to fit by chance, of equals the more telling one; null where every one might well.
 *
 * What surely happened to one figure explains others that it fits: a part that is left out of one
 * total, a table that was filled with another year.
 */
export function nameCauses(
  suspicions: readonly (Suspicion | null)[],
): readonly (LikelyCause | null)[] {
  const all = suspicions.map((one) => (one ? fitsOf(one) : []));
  const surest = new Map<string, number>();
  for (const { name, fit } of all.flat()) {
    const key = keyOf(name, fit);
    surest.set(key, Math.min(fit.chance, surest.get(key) ?? Infinity));
  }
  return all.map((fits) => {
    const chance = ({ name, fit }: Named) =>
      Math.max(
        sure,
        fit.about === undefined ? fit.chance : (surest.get(keyOf(name, fit)) ?? fit.chance),
      );
    const least = Math.min(...fits.map(chance));
    const best = fits.find((one) => chance(one) <= least * asGood);
    return best && least <= tooLikely ? { cause: best.name, text: best.fit.text } : null;
  });
}

interface Named {
  readonly name: Cause['name'];
  readonly fit: Fit;
}

const fitsOf = (suspicion: Suspicion): readonly Named[] =>
  causes.flatMap(({ name, fits }) => fits(suspicion).map((fit) => ({ name, fit })));

const keyOf = (name: Cause['name'], { about }: Fit): string => `${name} ${about ?? ''}`;
