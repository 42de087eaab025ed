import { type Group, groups } from './groups.ts';
import type { Game } from './openGame.ts';
import { shapley } from './shapley.ts';

/** The order-free share of each group in the difference of two means. */
export interface SharesOfGroups {
  /** Whole units of 1e-9 percent; they add up exactly. Null where some state has no mean. */
  readonly shares: Readonly<Record<Group, number>> | null;
  /** The groups whose switching leaves no mean; null where there are shares. */
  readonly missing: readonly Group[] | null;
}

/**
 * The Shapley average over the groups that differ; the others have 0. It stops after each state and
 * tells how many are done: run it in a worker, or go on between two frames, or leave it.
 */
export function* shapleyShares(
  game: Game,
): Generator<{ readonly done: number; readonly all: number }, SharesOfGroups, void> {
  const players = groups.filter((group) => game.differing.has(group));
  const chosen = (coalition: number) => players.filter((_, i) => (coalition & (1 << i)) !== 0);
  const found = yield* shapley(
    players.length,
    (coalition) => game.worth(new Set(chosen(coalition))).mean,
  );
  if ('missing' in found) return { shares: null, missing: chosen(found.missing) };
  const share = (group: Group) => found.shares[players.indexOf(group)] ?? 0;
  return {
    shares: Object.fromEntries(groups.map((group) => [group, share(group)])) as Record<
      Group,
      number
    >,
    missing: null,
  };
}

/** Runs it to its end at once. */
export function sharesNow(game: Game): SharesOfGroups {
  const steps = shapleyShares(game);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
