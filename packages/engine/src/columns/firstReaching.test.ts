import { snap } from '@tolok/formula';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstReaching } from './firstReaching.ts';

const seed = Number(process.env['SEED'] ?? 20224);

/** A double a few steps from another. */
function near(x: number, steps: number): number {
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0] = bits[0]! + BigInt(x < 0 ? -steps : steps);
  return new Float64Array(bits.buffer)[0]!;
}

const bounds = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -20000, max: 20000 }).map((n) => n / 100),
  fc.double({ min: -2e6, max: 2e6, noNaN: true }),
  fc.constantFrom(0, 1e6, -1e6, 999999.9999999999, 1e15, -1e300, 29, 66.66),
);

it(`is where a number reaches a bound once it is snapped (SEED=${seed})`, () => {
  fc.assert(
    fc.property(bounds, fc.boolean(), fc.integer({ min: -40, max: 40 }), (bound, strict, steps) => {
      const cut = firstReaching(bound, strict);
      const reaches = (x: number) => (strict ? snap(x) > bound : snap(x) >= bound);
      expect(reaches(cut)).toBe(true);
      for (const x of [near(cut, steps), near(cut, -1), near(cut, 1), bound, snap(bound), -bound]) {
        expect(x >= cut, `${x} against ${bound}`).toBe(reaches(x));
      }
    }),
    { seed, numRuns: 3000 },
  );
});

it('is nowhere above the largest double', () => {
  expect(firstReaching(Number.MAX_VALUE, true)).toBe(Infinity);
  expect(firstReaching(Number.MAX_VALUE, false)).toBe(Number.MAX_VALUE);
});
