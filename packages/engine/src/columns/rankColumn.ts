import type { Scale } from '@tolok/schema';
import { bandOf } from '../achieve/bands.ts';
import { type Bound, ladderOf } from '../achieve/ladder.ts';
import { firstReaching } from './firstReaching.ts';

/** The rank of an actual that is in no band. */
export const noRank = 255;

/** Writes the ranks of the numbers `from` up to `to`; `noRank` for NaN and outside the scale. */
export type RankLoop = (values: Float64Array, ranks: Uint8Array, from: number, to: number) => void;

/** The bands of a scale over a column: each bound is moved to where unsnapped numbers reach it. */
export function compileRanks(scale: Scale): RankLoop {
  const ladder = ladderOf(scale);
  if (!ladder || ladder.steps.length > 8) return eachBand(scale);
  const bottom = cutOf(ladder.bottom);
  const end = firstReaching(ladder.top.at, ladder.top.included);
  const steps = ladder.steps.map(cutOf);
  const [a = Infinity, b = Infinity, c = Infinity, d = Infinity] = steps;
  const [e = Infinity, f = Infinity, g = Infinity, h = Infinity] = steps.slice(4);
  if (steps.length <= 4) {
    return (values, ranks, from, to) => {
      for (let i = from; i < to; i++) {
        const x = values[i] as number;
        ranks[i] =
          x >= bottom && x < end ? (x >= d ? 4 : x >= c ? 3 : x >= b ? 2 : x >= a ? 1 : 0) : noRank;
      }
    };
  }
  return (values, ranks, from, to) => {
    for (let i = from; i < to; i++) {
      const x = values[i] as number;
      const upper = x >= h ? 8 : x >= g ? 7 : x >= f ? 6 : x >= e ? 5 : 4;
      const rank = x >= d ? upper : x >= c ? 3 : x >= b ? 2 : x >= a ? 1 : 0;
      ranks[i] = x >= bottom && x < end ? rank : noRank;
    }
  };
}

const cutOf = ({ at, included }: Bound): number => firstReaching(at, !included);

/** For bands that do not join: each number is asked of each. */
const eachBand =
  (scale: Scale): RankLoop =>
  (values, ranks, from, to) => {
    for (let i = from; i < to; i++) {
      const x = values[i] as number;
      const band = x === x ? bandOf(scale, x) : null;
      ranks[i] = band ? scale.bands.indexOf(band) : noRank;
    }
  };
