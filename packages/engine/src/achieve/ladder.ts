import { snap } from '@tolok/formula';
import type { Scale } from '@tolok/schema';

/** Where something begins or ends, and whether the number itself still belongs to it. */
export interface Bound {
  readonly at: number;
  readonly included: boolean;
}

/** The bands of a scale as steps from the lowest up, every bound snapped. */
export interface Ladder {
  readonly bottom: Bound;
  readonly top: Bound;
  /** `steps[k]` is where the band of rank k + 1 begins. */
  readonly steps: readonly Bound[];
}

/** The ladder of a scale; null where its bands do not join or snapping empties one: each is asked then. */
export function ladderOf({ bands }: Scale): Ladder | null {
  const [first] = bands;
  const last = bands.at(-1);
  if (!first || !last) return null;
  const joins = bands.every((band, i) => {
    const next = bands[i + 1];
    const joint = !next || (next.from === band.to && next.fromIncluded !== band.toIncluded);
    return snap(band.from) < snap(band.to) && joint;
  });
  if (!joins) return null;
  return {
    bottom: { at: snap(first.from), included: first.fromIncluded },
    top: { at: snap(last.to), included: last.toIncluded },
    steps: bands
      .slice(1)
      .map(({ from, fromIncluded }) => ({ at: snap(from), included: fromIncluded })),
  };
}

/** The rank of a snapped number, -1 outside the scale. */
export function rankOn({ bottom, top, steps }: Ladder, x: number): number {
  if (!isAbove(x, bottom) || (top.included ? x > top.at : x >= top.at)) return -1;
  let rank = steps.length;
  while (rank > 0 && !isAbove(x, steps[rank - 1] as Bound)) rank--;
  return rank;
}

const isAbove = (x: number, { at, included }: Bound): boolean => (included ? x >= at : x > at);
