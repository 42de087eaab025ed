import { nearestNumber, rationalOfNumber } from '@tolok/formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestChange } from './history.ts';
import { type ExactPoint, invertExactly } from './invertExactly.ts';
import { searchRanges, shortestBetween } from './searchRanges.ts';
import { shownValue } from './shownValue.ts';

const points = (f: (x: number) => number, ...xs: [number, number, number, number]) =>
  xs.map((x) => ({ x: rationalOfNumber(x), y: rationalOfNumber(f(x)) })) as [
    ExactPoint, ExactPoint, ExactPoint, ExactPoint,
  ]; // prettier-ignore

describe('the exact inverse', () => {
  const inverse = (f: (x: number) => number, y: number) => {
    const found = invertExactly(points(f, 1, 2, 4, 8), rationalOfNumber(y));
    return found === null ? null : nearestNumber(found);
  };

  it('is that of a line, of a quotient, and of a quotient of two lines', () => {
    expect(inverse((x) => 3 * x + 1, 100)).toBe(33);
    expect(inverse((x) => 64 / x, 128)).toBe(0.5);
    expect(invertExactly(points((x) => 2 * x, 1, 2, 3, 4), rationalOfNumber(1 / 8))).toEqual({
      numerator: 1n, denominator: 16n,
    }); // prettier-ignore
  });

  it('is none of anything else, of a constant, and of a value that is nowhere', () => {
    expect(inverse((x) => x * x, 9)).toBeNull();
    expect(inverse(() => 5, 5)).toBeNull();
    expect(inverse((x) => 64 / x, 0)).toBeNull();
  });

  it('gives back the number it started from, for every such function', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(whole, whole, whole, whole, whole, (a, b, c, d, x) => {
        const top = (at: number) => a * at + b;
        const bottom = (at: number) => c * at + d;
        const at = (n: number): ExactPoint => ({
          x: rationalOfNumber(n),
          y: quotient(top(n), bottom(n)),
        });
        if ([101, 103, 107, 109, x].some((n) => bottom(n) === 0) || a * d === b * c) return true;
        const found = invertExactly([at(101), at(103), at(107), at(109)], at(x).y);
        return found !== null && nearestNumber(found) === x;
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

const quotient = (top: number, bottom: number) => {
  const sign = bottom < 0 ? -1n : 1n;
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const [n, d] = [BigInt(top) * sign, BigInt(bottom) * sign];
  const common = divisor(n < 0n ? -n : n, d) || 1n;
  return { numerator: n / common, denominator: d / common };
};

describe('a search', () => {
  const search = (reached: (x: number) => boolean, seeds: number[], floor: number | null = 0) =>
    searchRanges({ reached, floor, ceiling: null, seeds, exactly: () => null });

  it('finds every stretch, open and closed, a single point too', () => {
    expect(search((x) => x >= 5, [3])).toEqual([
      { from: 5, fromIncluded: true, to: null, toIncluded: false },
    ]);
    expect(search((x) => (x >= 2 && x <= 3) || x > 7, [1, 10])).toMatchObject([
      { from: 2, fromIncluded: true, to: 3, toIncluded: true },
      { to: null },
    ]);
    expect(search((x) => x === 4, [4])).toEqual([
      { from: 4, fromIncluded: true, to: 4, toIncluded: true },
    ]);
    expect(search(() => false, [4])).toEqual([]);
    expect(search(() => true, [4], null)).toEqual([
      { from: null, fromIncluded: false, to: null, toIncluded: false },
    ]);
  });

  it('finds any boundary between any seeds', () => {
    const number = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (edge, seed) => {
        const [range] = search((x) => x >= edge, [seed]);
        return (
          range !== undefined && Math.abs((range.from ?? 0) - edge) <= 1e-9 * Math.max(1, edge)
        );
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('takes the shortest decimal of a place', () => {
    expect(shortestBetween(44.9999999999, 45.0000000001)).toBe(45);
    expect(shortestBetween(0.3334999999, 0.3335)).toBe(0.3335);
  });
});

describe('what is printed of a boundary', () => {
  it('reaches the goal itself, and one step less does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (edge, digits, isAbove) => {
          const reached = (x: number) => (isAbove ? x >= edge : x <= edge);
          const found = shownValue(edge, isAbove ? 'above' : 'below', digits, reached)!;
          const step = (isAbove ? -1 : 1) * 10 ** -digits;
          return (
            found.digits === digits &&
            reached(found.shown) &&
            !reached(Number((found.shown + step).toFixed(digits)))
          );
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('has more decimals where the stretch is narrower than a step', () => {
    const reached = (x: number) => x >= 1.234 && x <= 1.2341;
    expect(shownValue(1.234, 'above', 2, reached)).toEqual({ shown: 1.234, digits: 3 });
    expect(shownValue(1, 'above', 2, () => false)).toBeNull();
  });
});

it('the largest change in history keeps its sign, and is none without two years', () => {
  const years = [10, 14, 5].map((value, i) => ({ year: 2020 + i, value }));
  expect(largestChange(years)).toBe(-9);
  expect(largestChange(years.slice(0, 1))).toBeNull();
});
