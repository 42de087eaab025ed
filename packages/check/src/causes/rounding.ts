import {
  absoluteRational,
  compareRationals,
  decimalText,
  multiplyRationals,
  overlaps,
  printedInterval,
  rational,
  rationalOfDecimal,
  subtractRationals,
} from '@tolok/formula';
import { decimalsOf } from '../cells/allowed.ts';
import type { Cause, Fit, Suspicion } from './cause.ts';
import { chanceOf, lastDigit } from './chance.ts';
import { partsOf } from './sums.ts';

/** Rounded before it was worked on, by a few units of the last digit, or to whole thousands. */
export const rounding: Cause = {
  name: 'rounding',
  fits: (suspicion) => [closeBy(suspicion) ?? coarser(suspicion)].filter((fit) => fit !== null),
};

/** Within as many units of the last digit as there are parts that may have been rounded. */
function closeBy(suspicion: Suspicion): Fit | null {
  const { cell, to } = suspicion;
  if (decimalsOf(cell) === 0) return null;
  const steps = Math.max(1, partsOf(suspicion).length);
  const reach = multiplyRationals(lastDigit(cell), rational(BigInt(steps)));
  const value = rationalOfDecimal(cell.value);
  const isNear = [to.low, to.high].some(
    (end) => compareRationals(absoluteRational(subtractRationals(value, end)), reach) <= 0,
  );
  return isNear
    ? {
        text: { id: 'Beda pembulatan.', en: 'A difference of rounding.' },
        chance: chanceOf(2 * steps, to, cell),
      }
    : null;
}

/** Zeros at the end stand for digits that were left out: 10.265.552.000 for 10.265.552.199. */
function coarser({ cell, to }: Suspicion): Fit | null {
  const { numerator, denominator } = rationalOfDecimal(cell.value);
  const zeros = /0+$/.exec(String(numerator))?.[0].length ?? 0;
  if (denominator !== 1n || numerator === 0n || zeros === 0) return null;
  const stands = printedInterval(numerator / 10n ** BigInt(zeros), -zeros, 'round');
  const unit = decimalText(rational(10n ** BigInt(zeros)), 0).replace(/\B(?=(\d{3})+$)/g, '.');
  return overlaps(stands, to)
    ? {
        text: {
          id: `Dibulatkan ke kelipatan ${unit}.`,
          en: `Rounded to a multiple of ${unit.replaceAll('.', ',')}.`,
        },
        chance: chanceOf(1, stands, cell),
      }
    : null;
}
