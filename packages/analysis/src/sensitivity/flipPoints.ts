import type { Status } from '@tolok/engine';
import { shortestBetween } from '../seek/searchRanges.ts';

/** A number and the status there. */
export interface StatusAt {
  readonly x: number;
  readonly status: Status | null;
}

/** Halvings: beyond these two doubles are neighbours. */
const most = 60;

/**
 * The numbers at which a status turns between neighbours of different status, each the shortest
 * decimal at its place. A status that turns and turns back between two of them is not seen.
 */
export const flipPoints = (
  points: readonly StatusAt[],
  statusAt: (x: number) => Status | null,
): readonly number[] =>
  points.slice(1).flatMap((next, i) => {
    const before = points[i];
    if (!before || before.status === next.status) return [];
    let [low, high] = [before.x, next.x];
    for (let k = 0; k < most; k++) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) break;
      if (statusAt(middle) === before.status) low = middle;
      else high = middle;
    }
    return [shortestBetween(low, high)];
  });
