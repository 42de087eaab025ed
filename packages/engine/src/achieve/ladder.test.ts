import type { Scale } from '@tolok/schema';
import { snap } from '@tolok/formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, scaleValue } from '../made.suite.ts';
import { bandOf } from './bands.ts';
import { ladderOf, rankOn } from './ladder.ts';

const bounds = fc
  .uniqueArray(fc.constantFrom(-100, -1, 0, 29, 50.5, 51, 66, 75.999, 76, 91, 100, 1e6), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => all.toSorted((a, b) => a - b));

/** A scale whose bands join, each bound belonging to one side or the other. */
const scales: fc.Arbitrary<Scale> = fc
  .tuple(bounds, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([at, above, top]) =>
    scaleValue({
      bands: at.slice(1).map((to, i) =>
        band(`K${i}`, at[i] ?? 0, to, {
          fromIncluded: above[i] ?? true,
          toIncluded: i === at.length - 2 ? top : !(above[i + 1] ?? true),
        }),
      ),
    }),
  );

describe('the ladder of a scale', () => {
  it('finds the band that asking each of them finds', () => {
    const numbers = fc.oneof(
      fc.constantFrom(29, 51, 66, 76, 91, 100, -100, 1e6, (29 / 100) * 100, 90.9999999999, 1e9),
      fc.double({ min: -200, max: 200, noNaN: true }),
    );
    fc.assert(
      fc.property(scales, numbers, (scale, x) => {
        const ladder = ladderOf(scale);
        if (!ladder) throw new Error('the bands of this scale join');
        const found = bandOf(scale, x);
        expect(rankOn(ladder, snap(x))).toBe(found ? scale.bands.indexOf(found) : -1);
      }),
      { seed: 6, numRuns: 3000 },
    );
  });

  it('is none where bands leave a gap, overlap, or are not there', () => {
    const of = (...bands: Scale['bands']) => ladderOf(scaleValue({ bands }));
    expect(of(band('C', 0, 4), band('B', 5, 7))).toBeNull();
    expect(of(band('C', 0, 4, { toIncluded: true }), band('B', 4, 7))).toBeNull();
    expect(of(band('B', 4, 7), band('C', 0, 4))).toBeNull();
    expect(of(band('C', 0, 1e-10, { fromIncluded: false }), band('B', 1e-10, 1))).toBeNull();
    expect(of()).toBeNull();
  });
});
