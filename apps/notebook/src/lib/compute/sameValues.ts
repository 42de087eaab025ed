/** Whether two plain values are the same through and through; numbers to the bit, −0 apart from 0. */
export function sameValues(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        sameValues(a[key as keyof typeof a], (b as Record<string, unknown>)[key]),
    )
  );
}
