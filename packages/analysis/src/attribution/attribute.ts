import { type Group, type Taken, groups } from './groups.ts';
import type { Game, Worth } from './openGame.ts';

/** What moved the mean from one agreement to another, group after group. */
export interface Attribution {
  readonly order: readonly Group[];
  readonly from: Worth;
  readonly to: Worth;
  readonly steps: readonly Step[];
  /** In whole units of 1e-9 percent; null where one of the agreements has no mean. */
  readonly total: number | null;
}

/** One group switched from the earlier agreement to the later, after those before it. */
export interface Step {
  readonly step: Group;
  /** The two agreements do not differ here. */
  readonly idle: boolean;
  readonly from: Worth;
  readonly to: Worth;
  /**
   * Whole units of 1e-9 percent. Null where there is no mean after this step, or where there was
   * none yet: the step that brings it back is measured from the last one there was, so that all
   * together are the total.
   */
  readonly delta: number | null;
  /** How many more results are achieved. */
  readonly achieved: number;
  /** How many work units have another mean after it. */
  readonly workUnits: number;
}

/**
 * The ordered attribution: each step is the evaluation again with one more group switched, so that
 * the steps add up exactly to the difference. Another order may give other steps and never another
 * total.
 */
export function attribute(game: Game, order: readonly Group[] = groups): Attribution {
  const taken = new Set<Group>();
  const first = game.worth(taken);
  let from = first;
  let last = first.mean;
  const steps = order.map((step): Step => {
    const before: Taken = new Set(taken);
    taken.add(step);
    const to = game.worth(taken);
    const delta = to.mean === null || last === null ? null : to.mean - last;
    const one = {
      ...{ step, from, to, delta, idle: !game.differing.has(step) },
      achieved: to.achieved - from.achieved,
      workUnits: moved(game, before, taken),
    };
    from = to;
    last = to.mean ?? last;
    return one;
  });
  const total = first.mean === null || from.mean === null ? null : from.mean - first.mean;
  return { order, from: first, to: from, steps, total };
}

/** How many work units have another mean, or have one in one of two states alone. */
function moved(game: Game, before: Taken, after: Taken): number {
  const [one, other] = [game.unitWorths(before).means, game.unitWorths(after).means];
  if (one === other) return 0;
  return one.reduce((count, mean, unit) => count + (Object.is(mean, other[unit]) ? 0 : 1), 0);
}
