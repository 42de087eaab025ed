import {
  type Interval,
  overlaps,
  printedInterval,
  rational,
  scaleInterval,
  tenTo,
} from '@tolok/formula';
import { decimalsOf, resultAllows } from '../cells/allowed.ts';
import type { Cause, Suspicion } from './cause.ts';

/** The digits as printed, with their number of decimals. */
function printedDigits({ cell }: Suspicion): { text: string; scale: number; negative: boolean } {
  const scale = decimalsOf(cell);
  const { scaled, scale: own } = cell.value;
  const size = scaled < 0n ? -scaled : scaled;
  const digits =
    scale >= own ? size * 10n ** BigInt(scale - own) : size / 10n ** BigInt(own - scale);
  return { text: String(digits).padStart(scale + 1, '0'), scale, negative: scaled < 0n };
}

const allows = (text: string, scale: number, negative: boolean, to: Interval): boolean =>
  overlaps(printedInterval(negative ? -BigInt(text) : BigInt(text), scale, 'round'), to);

/** Two neighbouring digits changed places: 95,12 for 95,21. */
export const digitsSwapped: Cause = {
  name: 'digits-swapped',
  fits(suspicion) {
    const { text, scale, negative } = printedDigits(suspicion);
    for (let i = 0; i + 1 < text.length; i++) {
      const [a, b] = [text.charAt(i), text.charAt(i + 1)];
      const swapped = text.slice(0, i) + b + a + text.slice(i + 2);
      if (a !== b && allows(swapped, scale, negative, suspicion.to)) {
        return {
          id: `Angka ${a} dan ${b} tertukar.`,
          en: `The digits ${a} and ${b} changed places.`,
        };
      }
    }
    return null;
  },
};

/** One digit is another: 457.730 for 457.780. */
export const oneDigit: Cause = {
  name: 'one-digit',
  fits(suspicion) {
    const { text, scale, negative } = printedDigits(suspicion);
    for (let i = 0; i < text.length; i++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = text.slice(0, i) + String(digit) + text.slice(i + 1);
        if (changed !== text && allows(changed, scale, negative, suspicion.to)) {
          const [was, is] = [String(digit), text.charAt(i)];
          return {
            id: `Satu angka lain: ${is} untuk ${was}.`,
            en: `One digit is another: ${is} for ${was}.`,
          };
        }
      }
    }
    return null;
  },
};

/** The point is elsewhere, or thousands were taken for ones. */
export const powerOfTen: Cause = {
  name: 'power-of-ten',
  fits({ cell, to }) {
    const printed = resultAllows(cell);
    if (!printed || cell.value.scaled === 0n) return null;
    for (const power of [3, -3, 2, -2, 1, -1, 6, -6]) {
      if (!overlaps(scaleInterval(printed, tenTo(power)), to)) continue;
      const factor = String(10 ** Math.abs(power));
      return power > 0
        ? { id: `Terlalu kecil ${factor} kali.`, en: `Too small by a factor of ${factor}.` }
        : { id: `Terlalu besar ${factor} kali.`, en: `Too large by a factor of ${factor}.` };
    }
    return null;
  },
};

/** The sign is the other one. */
export const sign: Cause = {
  name: 'sign',
  fits({ cell, to }) {
    const printed = resultAllows(cell);
    return printed && cell.value.scaled !== 0n && overlaps(scaleInterval(printed, minusOne), to)
      ? { id: 'Tandanya terbalik.', en: 'The sign is the other one.' }
      : null;
  },
};

const minusOne = rational(-1n);

/** Digits were cut off where they are rounded. */
export const truncated: Cause = {
  name: 'truncated',
  fits: ({ root }) =>
    root.failures.every(({ verdict }) => verdict.says === 'truncated')
      ? { id: 'Dipotong, bukan dibulatkan.', en: 'Cut off in place of rounded.' }
      : null,
};
