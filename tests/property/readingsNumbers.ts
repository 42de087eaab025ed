/** A source of chance that is the same for the same seed; fast enough for millions of cells. */
export interface Chance {
  /** A whole number from 0 up to, but not, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** True in so many cases of a hundred. */
  readonly percent: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are enough to pick values from lists.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    percent: (share) => next() * 100 < share,
  };
}

/** Doubles at which readings like to part; none too large for a DECIMAL(38,9) of a few rows. */
export const specialDoubles: readonly number[] = [
  ...[0, -0, 1, -1, 2, 3, 0.5, 1.5, 2.5, -2.5, 0.1 + 0.2, 0.3, 100, 1.005, 0.125, 0.375],
  ...[5e-324, -5e-324, 1e-308, 1e-9, 4.9e-10, 5e-10, -5e-10, 1.5e-9, 2.5e-9],
  ...[(29 / 100) * 100, 29, 75.99999999999999, 76, 90.99999999949999, 90.9999999995, 91],
  ...[999999.9999999999, 1e6, -1e6, 1000000.0000000001, 1e6 - 6e-10, 1e6 - 4e-10],
  ...[4503599627370495.5, 4503599.627370497, 1e15 + 0.5, 9007199254740991, 2 ** 53],
  ...[2 ** 53 + 2, 1e17, 1e20, 1e21, 1.2345678901234568e20, 3e27],
];

/** Doubles that no exact sum takes. */
export const wildDoubles: readonly number[] = [
  ...[Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, -1e308, 1e200, 1e29, 2e29, 1e154, 1e-154],
  ...[Number.MIN_VALUE, -Number.MIN_VALUE, 2.2250738585072014e-308],
];

/** Whole numbers at the edges of doubles and of 64 bits; sums of them leave both. */
export const specialIntegers: readonly bigint[] = [
  ...[0n, 1n, -1n, 2n, 3n, 4n, 7n, 29n, 91n, 100n, 250n],
  ...[9007199254740991n, 9007199254740992n, 9007199254740993n, -9007199254740993n],
  ...[9007199254740995n, 1152921504606846977n, 9223372036854775807n, -9223372036854775807n],
  ...[1000000000000000001n, 999999999999999999n, 72057594037927937n],
];

/** Units of a decimal column: eighteen digits at most, as a 64-bit DECIMAL has them. */
export const specialUnits: readonly bigint[] = [
  ...[0n, 1n, -1n, 5n, 50n, 250n, 2900n, 9100n, 100000000000n, 76000000000n, 91000000000n],
  ...[90999999999n, 9007199254740993n, -9007199254740993n, 9007199254740995n],
  ...[999999999999999999n, -999999999999999999n, 900719925474099301n, 123456789012345678n],
];

/** A bound with the doubles next to it and the numbers that are snapped to it, or just not. */
export function around(bound: number): readonly number[] {
  const near = [0, 4.9e-10, 5e-10, 5.1e-10, 1e-9].flatMap((far) => [bound - far, bound + far]);
  return [...near, nextTo(bound, 1n), nextTo(bound, -1n), (bound / 100) * 100].filter(
    (x) => Number.isFinite(x) && Math.abs(x) < 1e27,
  );
}

const view = new DataView(new ArrayBuffer(8));

function nextTo(x: number, step: bigint): number {
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}
