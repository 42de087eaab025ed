import {
  type Interval,
  type Rational,
  absoluteRational,
  addRationals,
  compareRationals,
  multiplyRationals,
  overlaps,
  printedInterval,
  rational,
  scaleInterval,
  subtractRationals,
  tenTo,
} from '@tolok/formula';
import { decimalsOf, resultAllows } from '../cells/allowed.ts';
import type { Cause, Fit, Suspicion } from './cause.ts';
import { chanceOf, isTrivial, lastDigit } from './chance.ts';

/** The digits as printed, with their number of decimals. */
function printedDigits({ cell }: Suspicion): { text: string; scale: number; negative: boolean } {
  const scale = decimalsOf(cell);
  const { scaled, scale: own } = cell.value;
  const size = scaled < 0n ? -scaled : scaled;
  const digits =
    scale >= own ? size * 10n ** BigInt(scale - own) : size / 10n ** BigInt(own - scale);
  return { text: String(digits).padStart(scale + 1, '0'), scale, negative: scaled < 0n };
}

/** Whether other digits in the same place would do. */
function allows({ to }: Suspicion, text: string, scale: number, negative: boolean): boolean {
  // Nobody writes a nought before other digits, so none changed places with one.
  if (text.length - scale > 1 && text.startsWith('0')) return false;
  // What follows from other figures is rounded when it is written, even where it is a whole amount.
  const said = printedInterval(negative ? -BigInt(text) : BigInt(text), scale, 'round');
  // Two rounded figures that only touch, 99 and 100 at 99.5, are not one.
  return compareRationals(said.low, to.high) < 0 && compareRationals(to.low, said.high) < 0;
}

const saidBy = (text: string, scale: number, negative: boolean): Rational =>
  rational(negative ? -BigInt(text) : BigInt(text), 10n ** BigInt(scale));

/** Two neighbouring digits changed places: 95,12 for 95,21; or one stands further on. */
export const digitsSwapped: Cause = {
  name: 'digits-swapped',
  fits(suspicion) {
    const { text, scale, negative } = printedDigits(suspicion);
    const fits: Fit[] = [];
    for (let from = 0; from < text.length; from++) {
      for (let to = 0; to < text.length; to++) {
        const moved = movedDigit(text, from, to);
        if (moved === text || !allows(suspicion, moved, scale, negative)) continue;
        const [digit, other] = [text.charAt(from), text.charAt(to)];
        const isSwap = Math.abs(from - to) === 1;
        const tries = isSwap ? text.length - 1 : text.length * (text.length - 1);
        fits.push({
          text: isSwap
            ? {
                id: `Angka ${digit} dan ${other} tertukar.`,
                en: `The digits ${digit} and ${other} changed places.`,
              }
            : { id: `Angka ${digit} pindah tempat.`, en: `The digit ${digit} stands elsewhere.` },
          chance: chanceOf(tries, suspicion.to, suspicion.cell),
        });
      }
    }
    return fits;
  },
};

/** The digits with one of them taken out and put in elsewhere. */
function movedDigit(text: string, from: number, to: number): string {
  const others = text.slice(0, from) + text.slice(from + 1);
  return others.slice(0, to) + text.charAt(from) + others.slice(to);
}

/** One digit is another: 457.730 for 457.780. A whole hundred is no slip of one digit. */
export const oneDigit: Cause = {
  name: 'one-digit',
  fits(suspicion) {
    if (isTrivial(suspicion.cell)) return [];
    const { text, scale, negative } = printedDigits(suspicion);
    const fits: (Fit & { readonly off: Rational })[] = [];
    for (let i = 0; i < text.length; i++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = text.slice(0, i) + String(digit) + text.slice(i + 1);
        if (changed === text || !allows(suspicion, changed, scale, negative)) continue;
        const [was, is] = [String(digit), text.charAt(i)];
        fits.push({
          text: {
            id: `Satu angka lain: ${is} untuk ${was}.`,
            en: `One digit is another: ${is} for ${was}.`,
          },
          chance: chanceOf(9 * text.length, suspicion.to, suspicion.cell),
          off: distance(saidBy(changed, scale, negative), suspicion.to),
        });
      }
    }
    // Two neighbours of a rounded figure touch it; it is the one in between.
    return fits.sort((a, b) => compareRationals(a.off, b.off)).slice(0, 1);
  },
};

/** How far a figure is from the middle of what it should be, doubled. */
const distance = (said: Rational, { low, high }: Interval): Rational =>
  absoluteRational(subtractRationals(addRationals(said, said), addRationals(low, high)));

const powers = [3, -3, 2, -2, 1, -1, 6, -6];

/** The point is elsewhere, or thousands were taken for ones. */
export const powerOfTen: Cause = {
  name: 'power-of-ten',
  fits({ cell, to }) {
    const printed = resultAllows(cell);
    if (!printed || cell.value.scaled === 0n) return [];
    return powers.flatMap((power) => {
      const moved = movedPoint(cell, printed, power);
      if (!overlaps(moved, to)) return [];
      const factor = String(10 ** Math.abs(power));
      const text =
        power > 0
          ? { id: `Terlalu kecil ${factor} kali.`, en: `Too small by a factor of ${factor}.` }
          : { id: `Terlalu besar ${factor} kali.`, en: `Too large by a factor of ${factor}.` };
      // The fewer digits are printed, the more figures they would do for when the point moves.
      const chances = [to, moved].map((one) => chanceOf(powers.length, one, cell));
      return [{ text, chance: Math.max(...chances) }];
    });
  },
};

/** What is printed with its point elsewhere: who writes it anew writes as many decimals as before. */
function movedPoint(cell: Suspicion['cell'], printed: Interval, power: number): Interval {
  const moved = scaleInterval(printed, tenTo(power));
  if (power > 0) return moved;
  const half = multiplyRationals(lastDigit(cell), rational(1n, 2n));
  return {
    ...moved,
    low: subtractRationals(moved.low, half),
    high: addRationals(moved.high, half),
  };
}

/** The sign is the other one. */
export const sign: Cause = {
  name: 'sign',
  fits({ cell, to }) {
    const printed = resultAllows(cell);
    return printed && cell.value.scaled !== 0n && overlaps(scaleInterval(printed, minusOne), to)
      ? [
          {
            text: { id: 'Tandanya terbalik.', en: 'The sign is the other one.' },
            chance: chanceOf(1, to, cell),
          },
        ]
      : [];
  },
};

const minusOne = rational(-1n);

/** Digits were cut off where they are rounded; that is what they show, whatever else fits. */
export const truncated: Cause = {
  name: 'truncated',
  fits: ({ root }) =>
    root.failures.every(({ verdict }) => verdict.says === 'truncated')
      ? [
          {
            text: { id: 'Dipotong, bukan dibulatkan.', en: 'Cut off in place of rounded.' },
            chance: 0,
          },
        ]
      : [],
};
