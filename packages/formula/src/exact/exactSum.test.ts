import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum, nearestWhole } from './exactSum.ts';

describe('an exact sum', () => {
  it('does not depend on the order', () => {
    const element = fc.oneof(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(element), fc.integer({ min: 0, max: 9 }), (elements, scale) => {
        const forward = exactSum(Float64Array.from(elements), scale);
        expect(exactSum(Float64Array.from(elements).toReversed(), scale)).toBe(forward);
      }),
      { seed: 5 },
    );
  });

  it('is the sum of integers while that is one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (elements) => {
        const total = elements.reduce((sum, x) => sum + x, 0);
        expect(exactSum(Float64Array.from(elements), 0)).toBe(total + 0);
      }),
      { seed: 5 },
    );
  });

  it('is 0 for nothing and NaN beyond its limits', () => {
    expect(exactSum(new Float64Array(0), 9)).toBe(0);
    expect(exactSum(Float64Array.of(1e20), 9)).toBeNaN();
    expect(exactSum(new Float64Array(20).fill(9e19), 9)).toBeNaN();
  });

  it.each([
    [0.5, 1],
    [-0.5, -1],
    [0.49999999999999994, 0],
    [2.5, 3],
    [4503599627370495.5, 4503599627370496],
    [1e300, 1e300],
  ])('takes %d as %d whole units', (x, whole) => {
    expect(nearestWhole(x)).toBe(whole);
  });
});
