import type { Attribution } from '../attribution/attribute.ts';
import { type Group, groups } from '../attribution/groups.ts';
import type { Game } from '../attribution/openGame.ts';
import type { IndicatorMove } from './indicatorMoves.ts';

/** What became of one work unit. */
export interface UnitMove {
  readonly workUnit: string;
  /** Its mean achievement, in whole units of 1e-9 percent; null where it covers nothing. */
  readonly from: number | null;
  readonly to: number | null;
  readonly delta: number | null;
  readonly direction: UnitDirection;
  /** How many of its indicators are achieved, of how many. */
  readonly achieved: { readonly from: number; readonly to: number };
  readonly results: { readonly from: number; readonly to: number };
  /** Indicators that became achieved, and that no longer are. */
  readonly up: number;
  readonly down: number;
  /** What each step moved, in the order of the attribution; as `Step.delta`. */
  readonly steps: readonly (number | null)[];
}

export type UnitDirection = 'rises' | 'falls' | 'stays' | 'not-comparable';

/** Every work unit that the data speak of, in the order of their codes. */
export function unitMoves(
  game: Game,
  { order }: Attribution,
  moves: readonly IndicatorMove[],
): readonly UnitMove[] {
  const states = [0, ...order.keys()].map((_, i) => new Set<Group>(order.slice(0, i)));
  const worths = states.map((taken) => game.unitWorths(taken));
  const [first, last] = [game.unitWorths(new Set()), game.unitWorths(new Set(groups))];
  const ups = new Int32Array(game.workUnits.length);
  const downs = new Int32Array(game.workUnits.length);
  for (const { unit, direction } of moves.flatMap(({ directions }) => directions)) {
    const into = direction > 0 ? ups : downs;
    into[unit] = (into[unit] ?? 0) + 1;
  }
  return game.workUnits.map((workUnit, unit) => {
    const means = worths.map(({ means: all }) => orNull(all[unit]));
    const [from, to] = [orNull(first.means[unit]), orNull(last.means[unit])];
    const delta = from === null || to === null ? null : to - from;
    return {
      ...{ workUnit, from, to, delta, direction: directionOfDelta(delta) },
      achieved: { from: first.achieved[unit] ?? 0, to: last.achieved[unit] ?? 0 },
      results: { from: first.results[unit] ?? 0, to: last.results[unit] ?? 0 },
      ...{ up: ups[unit] ?? 0, down: downs[unit] ?? 0 },
      steps: deltasOf(means),
    };
  });
}

/** Each from the last mean there was, so that they add up to the whole difference. */
function deltasOf(means: readonly (number | null)[]): readonly (number | null)[] {
  let last = means[0] ?? null;
  return means.slice(1).map((mean) => {
    const delta = mean === null || last === null ? null : mean - last;
    last = mean ?? last;
    return delta;
  });
}

const directionOfDelta = (delta: number | null): UnitDirection =>
  delta === null ? 'not-comparable' : delta > 0 ? 'rises' : delta < 0 ? 'falls' : 'stays';

const orNull = (mean: number | undefined): number | null =>
  mean === undefined || Number.isNaN(mean) ? null : mean;
