/** The array itself when it has a place for `row`, otherwise a copy of at least twice its length. */
export function roomFor<T extends BigInt64Array | Float64Array | Uint8Array | Uint32Array>(
  array: T,
  row: number,
): T {
  if (row < array.length) return array;
  const Larger = array.constructor as new (length: number) => T;
  const larger = new Larger(Math.max(1024, array.length * 2, row + 1));
  larger.set(array as never);
  return larger;
}
