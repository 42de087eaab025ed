import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap, snapColumn } from './snap.ts';

describe('snap', () => {
  it.each([
    [(29 / 100) * 100, 29],
    [75.99999999999999, 76],
    [75.99999999, 75.99999999],
    [0.1 + 0.2, 0.3],
    [-0, 0],
    [5e-324, 0],
    [-5e-324, 0],
    [2.5e-9, 3e-9],
    [-2.5e-9, -3e-9],
    [999999.9999999999, 1e6],
    [1e15 + 0.5, 1e15 + 0.5],
    [-1.7e308, -1.7e308],
  ])('makes %d into %d', (x, snapped) => {
    expect(snap(x)).toBe(snapped);
  });

  it('keeps the order of numbers and does nothing the second time', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const near = fc.double({ min: -1.1e6, max: 1.1e6, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(number, near), fc.oneof(number, near), (a, b) => {
        if (a <= b) expect(snap(a)).toBeLessThanOrEqual(snap(b));
        expect(snap(snap(a))).toBe(snap(a));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('snaps a column in place', () => {
    const values = Float64Array.of(0.1 + 0.2, -0);
    snapColumn(values);
    expect([...values]).toEqual([0.3, 0]);
  });
});
