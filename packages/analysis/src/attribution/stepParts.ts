import type { Attribution } from './attribute.ts';
import type { Group, Taken } from './groups.ts';
import type { Game } from './openGame.ts';
import type { Slot } from './slots.ts';

/** What one indicator moves within a step. */
export interface StepPart {
  readonly slot: Slot;
  /** Whole units of 1e-9 percent; never 0. */
  readonly delta: number;
}

/**
 * Each step of an attribution by the indicators that make it, in the order of the changes: one more
 * indicator is switched after those before it, so that the parts add up exactly to the step. Those
 * that move nothing are left out.
 *
 * Null for a step that cannot be parted: where a state on the way has no mean, and where the
 * agreements differ as a whole, in policy, data or rounding.
 */
export function stepParts(
  game: Game,
  { steps }: Attribution,
): ReadonlyMap<Group, readonly StepPart[] | null> {
  const taken = new Set<Group>();
  return new Map(
    steps.map(({ step, from }) => {
      const before: Taken = new Set(taken);
      taken.add(step);
      const parted = byIndicator.has(step) && from.mean !== null;
      return [step, parted ? partsOf(game, before, new Set(taken), from.mean) : null] as const;
    }),
  );
}

const byIndicator: ReadonlySet<Group> = new Set(['definition', 'membership', 'target', 'weight']);

function partsOf(
  game: Game,
  before: Taken,
  after: Taken,
  from: number,
): readonly StepPart[] | null {
  const switched = new Set<Slot>();
  const parts: StepPart[] = [];
  let last = from;
  for (const slot of game.sides.slots) {
    switched.add(slot);
    const { mean } = game.worthOfSlots((one) => (switched.has(one) ? after : before));
    if (mean === null) return null;
    if (mean !== last) parts.push({ slot, delta: mean - last });
    last = mean;
  }
  return parts;
}
