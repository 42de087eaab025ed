import type { Change } from '../compareAgreements.ts';

/**
 * A place in the mean: an indicator that both agreements have, or one that only one of them has. What
 * was split or merged is no single indicator any more: the old ones leave and the new ones join.
 */
export interface Slot {
  /** Its position in the earlier agreement; null where it joined. */
  readonly from: number | null;
  /** Its position in the later agreement; null where it left. */
  readonly to: number | null;
}

/** Every line of both agreements in exactly one slot, in the order of the changes. */
export function slotsOf(changes: readonly Change[]): readonly Slot[] {
  const froms = countOf(changes.map(({ from }) => from?.position));
  const tos = countOf(changes.map(({ to }) => to?.position));
  const done = new Set<string>();
  return changes.flatMap(({ from, to }) => {
    const kept = from && to && froms.get(from.position) === 1 && tos.get(to.position) === 1;
    const parts: readonly Slot[] = kept
      ? [{ from: from.position, to: to.position }]
      : [
          ...(from ? [{ from: from.position, to: null }] : []),
          ...(to ? [{ from: null, to: to.position }] : []),
        ];
    return parts.filter((slot) => {
      const key = `${slot.from} ${slot.to}`;
      if (done.has(key)) return false;
      done.add(key);
      return true;
    });
  });
}

function countOf(positions: readonly (number | undefined)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const position of positions) {
    if (position !== undefined) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  return counts;
}
