import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, share } from './arbitrary.suite.ts';
import { intervalText } from './intervalText.ts';
import { type PrintedMode, printedInterval } from './printedInterval.ts';
import { rationalOfDecimal } from './readRational.ts';
import { contains } from './relations.ts';
import { roundRational, wholeBelow, wholeNear } from './roundRational.ts';

describe('behind a printed number', () => {
  it.each<[bigint, number, PrintedMode, string]>([
    [9739n, 2, 'round', '[97.385, 97.395]'],
    [0n, 1, 'round', '[-0.05, 0.05]'],
    [9739n, 2, 'truncate', '[97.39, 97.4)'],
    [-9739n, 2, 'truncate', '(-97.4, -97.39]'],
    [0n, 2, 'truncate', '(-0.01, 0.01)'],
    [9739n, 2, 'exact', '97.39'],
    [12n, -6, 'round', '[11500000, 12500000]'],
  ])('%d of scale %d by %s stands %s', (scaled, scale, mode, expected) => {
    expect(intervalText(printedInterval(scaled, scale, mode))).toBe(expected);
  });

  it('stands what prints as it, and the number itself', () => {
    const number = fc.bigInt({ min: -100000n, max: 100000n });
    fc.assert(
      fc.property(number, fc.integer({ min: -3, max: 6 }), share, (scaled, scale, s) => {
        const printed = rationalOfDecimal({ scaled, scale });
        const ways = [
          ['round', wholeNear],
          ['truncate', wholeBelow],
        ] as const;
        for (const [mode, whole] of ways) {
          const behind = printedInterval(scaled, scale, mode);
          expect(contains(behind, printed)).toBe(true);
          expect(roundRational(inside(behind, s), scale, whole)).toEqual(printed);
        }
      }),
      { seed: 11 },
    );
  });
});
