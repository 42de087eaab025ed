import { snap } from '@tolok/formula';
import { compileFolded } from '../achieve/compileJudge.ts';
import type { Folded } from '../conditions/foldConditions.ts';
import { firstReaching } from './firstReaching.ts';
import { noRank } from './rankColumn.ts';

/**
 * Writes `yes` where a condition holds of the achievement, `no` where not, 0 where there is none,
 * for the rows `from` up to `to`.
 */
export type FoldedLoop = (
  achievement: Float64Array,
  ranks: Uint8Array | null,
  out: Uint8Array,
  from: number,
  to: number,
) => void;

/** A folded condition over columns. */
export function compileFoldedColumn(folded: Folded, yes: number, no: number): FoldedLoop {
  if (typeof folded === 'boolean') return atLeast(-Infinity, folded ? yes : no, no);
  const cut = cutOf(folded);
  if (cut) return cut.above ? atLeast(cut.at, yes, no) : atLeast(cut.at, no, yes);
  const holds = compileFolded(folded);
  return (achievement, ranks, out, from, to) => {
    for (let i = from; i < to; i++) {
      const x = achievement[i] as number;
      const rank = ranks?.[i] ?? noRank;
      out[i] = x !== x ? 0 : holds(snap(x), rank === noRank ? null : rank) ? yes : no;
    }
  };
}

const atLeast =
  (cut: number, reached: number, below: number): FoldedLoop =>
  (achievement, _ranks, out, from, to) => {
    for (let i = from; i < to; i++) {
      const x = achievement[i] as number;
      out[i] = x !== x ? 0 : x >= cut ? reached : below;
    }
  };

/** A single comparison of the achievement with a number: it holds from a cut on, or below it. */
function cutOf(folded: Exclude<Folded, boolean>): { at: number; above: boolean } | null {
  if (!('fact' in folded) || folded.fact !== 'achievement') return null;
  const { operator, value } = folded;
  if (typeof value !== 'number') return null;
  switch (operator) {
    case 'greaterThanInclusive':
      return { at: firstReaching(value, false), above: true };
    case 'greaterThan':
      return { at: firstReaching(value, true), above: true };
    case 'lessThan':
      return { at: firstReaching(value, false), above: false };
    case 'lessThanInclusive':
      return { at: firstReaching(value, true), above: false };
    default:
      return null;
  }
}
