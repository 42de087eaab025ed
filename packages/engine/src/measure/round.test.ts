import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding } from '@tolok/schema';
import { roundTo } from './round.ts';

const by = (mode: Rounding['mode'], digits: number): Rounding => ({ mode, digits, stage: 'final' });

describe('rounding as a rule says', () => {
  it('half-up goes away from zero at the half', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map((x) => roundTo(x, by('half-up', 0)))).toEqual([
      1, 2, 3, -1, -2,
    ]);
    expect(roundTo(2.345, by('half-up', 1))).toBe(2.3);
    expect(roundTo(0.125, by('half-up', 2))).toBe(0.13);
  });

  it('half-even goes to the even digit at the half, and only there', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map((x) => roundTo(x, by('half-even', 0)))).toEqual([
      0, 2, 2, 0, -2, -2,
    ]);
    expect(roundTo(2.500001, by('half-even', 0))).toBe(3);
    expect(roundTo(0.375, by('half-even', 2))).toBe(0.38);
    expect(roundTo(0.125, by('half-even', 2))).toBe(0.12);
  });

  it('truncate cuts off, on both sides of zero', () => {
    expect(roundTo(1.999, by('truncate', 2))).toBe(1.99);
    expect(roundTo(-1.999, by('truncate', 2))).toBe(-1.99);
    expect(roundTo(-0.4, by('truncate', 0))).toBe(0);
  });

  it('never gives -0, and leaves what is too large to have such digits', () => {
    for (const mode of ['half-up', 'half-even', 'truncate'] as const) {
      expect(Object.is(roundTo(-0.1, by(mode, 0)), 0)).toBe(true);
      expect(roundTo(1.7e308, by(mode, 9))).toBe(1.7e308);
      expect(roundTo(4503599627370497, by(mode, 0))).toBe(4503599627370497);
      expect(roundTo(-9007199254740991, by(mode, 0))).toBe(-9007199254740991);
    }
  });

  it('changes nothing the second time, and no number by more than one last digit', () => {
    const modes = fc.constantFrom('half-up' as const, 'half-even' as const, 'truncate' as const);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        modes,
        fc.integer({ min: 0, max: 6 }),
        (x, mode, digits) => {
          const once = roundTo(x, by(mode, digits));
          expect(Math.abs(once - x)).toBeLessThanOrEqual(
            (mode === 'truncate' ? 1 : 0.5) * 10 ** -digits + 1e-9,
          );
          expect(roundTo(-x, by(mode, digits))).toBe(-once + 0);
          if (mode !== 'truncate') expect(roundTo(once, by(mode, digits))).toBe(once);
        },
      ),
      { seed: 2022, numRuns: 500 },
    );
  });
});
