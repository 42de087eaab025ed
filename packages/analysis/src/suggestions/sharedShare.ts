/**
 * How much two lists share, from 0 to 1: what both have of what either has, each as often as it
 * stands (Sørensen–Dice). 0 for nothing at all.
 */
export function sharedShare(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const piece of one) left.set(piece, (left.get(piece) ?? 0) + 1);
  let shared = 0;
  for (const piece of other) {
    const count = left.get(piece) ?? 0;
    if (count === 0) continue;
    left.set(piece, count - 1);
    shared++;
  }
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * shared) / all;
}
