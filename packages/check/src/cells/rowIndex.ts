/** What a column says of a row: a text, a number, or null for nothing. */
export type RowKey = string | number | null;

/** Finds the rows of which a column says one of several values, in order; a column is gone through once. */
export function rowIndex(
  rows: number,
  keyOf: (name: string, row: number) => RowKey,
): (name: string, wanted: readonly RowKey[]) => readonly number[] {
  const indexes = new Map<string, ReadonlyMap<RowKey, readonly number[]>>();
  const indexOf = (name: string) => {
    const before = indexes.get(name);
    if (before) return before;
    const index = rowsByKey(rows, (row) => keyOf(name, row));
    indexes.set(name, index);
    return index;
  };
  return (name, wanted) => {
    const index = indexOf(name);
    const [only = null] = wanted;
    if (wanted.length === 1) return index.get(only) ?? [];
    return [...new Set(wanted)].flatMap((one) => index.get(one) ?? []).sort((a, b) => a - b);
  };
}

function rowsByKey(
  rows: number,
  keyOf: (row: number) => RowKey,
): ReadonlyMap<RowKey, readonly number[]> {
  const index = new Map<RowKey, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    const before = index.get(key);
    if (before) before.push(row);
    else index.set(key, [row]);
  }
  return index;
}
