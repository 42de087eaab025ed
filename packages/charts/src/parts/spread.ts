/**
 * Moves places apart until each has `gap` to the next, as little as possible and within the bounds as
 * far as there is room; the order stays. Gives them in the order they came.
 */
export function spread(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let previous = low - gap;
  for (const i of order) previous = moved[i] = Math.max(moved[i] ?? 0, previous + gap);
  let next = high + gap;
  for (const i of order.reverse()) next = moved[i] = Math.min(moved[i] ?? 0, next - gap);
  return moved;
}
