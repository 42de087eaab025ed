/** Neighbours two by two; a last one alone is left out. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, i) =>
    i % 2 === 0 && i + 1 < items.length ? [[first, items[i + 1] as T] as [T, T]] : [],
  );
}
