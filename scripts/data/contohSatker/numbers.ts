import type { Draws } from './random.ts';

/** The number as a whole number of hundredths, kept within bounds that are numbers themselves. */
export const hundredths = (value: number, low: number, high: number): number =>
  Math.round(Math.min(high, Math.max(low, value)) * 100);

/** A whole number of hundredths as text: 9739 is 97.39. */
export const fixed2 = (value: number): string => (value / 100).toFixed(2);

/** Shares of the year reached at the end of each quarter, rising to 1. */
export const progress = (own: Draws): readonly [number, number, number, 1] => [
  own.between(0.1, 0.2),
  own.between(0.34, 0.47),
  own.between(0.6, 0.76),
  1,
];

/** How many of `count` happenings lie within each quarter's end; the last is all of them. */
export function countsByQuarter(own: Draws, count: number): readonly number[] {
  const when = Array.from({ length: count }, () => Math.min(4, own.whole(1, 5)));
  return [1, 2, 3, 4].map((quarter) => when.filter((happened) => happened <= quarter).length);
}
