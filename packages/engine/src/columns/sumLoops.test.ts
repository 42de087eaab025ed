import { nearestWhole } from '@tolok/formula';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactLimit, nearestUnits } from './sumLoops.ts';

const seed = Number(process.env['SEED'] ?? 20225);

it(`takes numbers to nine decimals as the reference does (SEED=${seed})`, () => {
  const halves = fc.integer({ min: -1e6, max: 1e6 }).map((n) => (n + 0.5) / 1e9);
  const most = exactLimit / 1e9;
  const near = fc.double({ min: -1, max: 1, noNaN: true }).map((x) => x / 1e8);
  const any = fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(halves, near, any), (x) => {
      expect(nearestUnits(x) + 0).toBe(nearestWhole(x * 1e9) + 0);
    }),
    { seed, numRuns: 5000 },
  );
  for (const x of [
    0.5,
    -0.5,
    1.5,
    -2.5,
    0.49999999999999994,
    -0.49999999999999994,
    2 ** 51 - 0.5,
  ]) {
    expect(nearestUnits(x / 1e9) + 0).toBe(nearestWhole((x / 1e9) * 1e9) + 0);
  }
});
