import {
  addIntervals,
  absoluteRational,
  compareRationals,
  multiplyRationals,
  overlaps,
  rational,
  rationalOfDecimal,
  subtractIntervals,
  subtractRationals,
  tenTo,
} from '@tolok/formula';
import { decimalsOf, inputAllows, resultAllows } from '../cells/allowed.ts';
import { type Cell, cellId } from '../cells/cell.ts';
import type { Cause, Suspicion } from './cause.ts';

/** The parts of the total that the wrong cell is; none where it is no total. */
function partsOf({ root, cell }: Suspicion): readonly Cell[] {
  const own = root.failures.find(({ relation }) => cellId(relation.cells[0]) === cellId(cell));
  return own?.relation.parts ?? [];
}

/** A total lacks one of its parts. */
export const missingPart: Cause = {
  name: 'missing-part',
  fits(suspicion) {
    const found = partsOf(suspicion).find((part) => {
      const [printed, one] = [resultAllows(suspicion.cell), inputAllows(part)];
      return (
        isSomething(part) && printed && one && overlaps(addIntervals(printed, one), suspicion.to)
      );
    });
    return found
      ? {
          id: `Bagian ${nameOf(found)} tidak ikut dijumlahkan.`,
          en: `The part ${nameOf(found)} is left out.`,
        }
      : null;
  },
};

/** A total has one of its parts twice. */
export const doubledPart: Cause = {
  name: 'doubled-part',
  fits(suspicion) {
    const found = partsOf(suspicion).find((part) => {
      const [printed, one] = [resultAllows(suspicion.cell), inputAllows(part)];
      return (
        isSomething(part) &&
        printed &&
        one &&
        overlaps(subtractIntervals(printed, one), suspicion.to)
      );
    });
    return found
      ? {
          id: `Bagian ${nameOf(found)} dijumlahkan dua kali.`,
          en: `The part ${nameOf(found)} is added twice.`,
        }
      : null;
  },
};

const isSomething = ({ value }: Cell): boolean => value !== null && value.scaled !== 0n;
const nameOf = ({ row, column }: Cell): string => row ?? column ?? '–';

/** Within a few units of the last digit: rounded before it was worked on. */
export const rounding: Cause = {
  name: 'rounding',
  fits(suspicion) {
    const { cell, to } = suspicion;
    const unit = tenTo(-decimalsOf(cell));
    const steps = rational(BigInt(Math.max(1, partsOf(suspicion).length)));
    const reach = multiplyRationals(unit, steps);
    const value = rationalOfDecimal(cell.value);
    const near = [to.low, to.high].some(
      (end) => compareRationals(absoluteRational(subtractRationals(value, end)), reach) <= 0,
    );
    return near && decimalsOf(cell) > 0
      ? { id: 'Beda pembulatan.', en: 'A difference of rounding.' }
      : null;
  },
};
