/** Indicators of one work unit. */
export const indicatorCount = 15;

/** Those where less is better: (2 - r / t) * 100 in place of r / t * 100. */
export const lowerIsBetter: ReadonlySet<number> = new Set([2, 6, 13]);

/** From this percentage on, a value is in the class of rank 1, 2, 3, 4; below the first in rank 0. */
export const cuts = [51, 66, 76, 91] as const;

/** The year of every row. */
export const year = 2022;

/** The code of a work unit: eight digits, so that their order is that of the numbers. */
export const unitCode = (unit: number): string => String(10_000_000 + unit);

/** What `unitCode` adds to the number of a work unit. */
export const firstUnit = 10_000_000;

export const multipliers = [2_654_435_761, 2_146_121_005] as const;

/**
 * A whole number below 2^32 from another, well mixed: two multiplications, each followed by folding
 * the upper half in. Every step is exact in 64-bit SQL integers as well.
 */
export function scatter(key: number): number {
  let x = Math.imul(key, multipliers[0]) >>> 0;
  x = (x ^ (x >>> 15)) >>> 0;
  x = Math.imul(x, multipliers[1]) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

/** The keys that `scatter` takes for r and t of one cell. */
export const keysOf = (unit: number, indicator: number): readonly [r: number, t: number] => {
  const key = (unit * indicatorCount + indicator) * 2;
  return [key + 1, key + 2];
};

/** r from 0 to 120; about 1 % null. */
export function readR(hash: number): number | null {
  return hash % 101 === 0 ? null : (hash / 4_294_967_296) * 120;
}

/** t from 50 to 100; about 1 % zero and 1 % null. */
export function readT(hash: number): number | null {
  if (hash % 97 === 0) return 0;
  return hash % 89 === 0 ? null : 50 + (hash / 4_294_967_296) * 50;
}
