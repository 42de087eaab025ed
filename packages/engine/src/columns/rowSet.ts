/** Rows that a change touches: none, a few in rising order, or all. */
export type RowSet = 'none' | 'all' | readonly number[];

/** The rows of any of the sets. */
export function unionOf(sets: readonly RowSet[]): RowSet {
  if (sets.includes('all')) return 'all';
  const few = sets.filter(
    (set) => typeof set !== 'string' && set.length > 0,
  ) as (readonly number[])[];
  const [only] = few;
  if (!only) return 'none';
  if (few.length === 1) return only;
  return [...new Set(few.flat())].sort((a, b) => a - b);
}

/** Works on the rows of a set, of `count` in all, as ranges. */
export function overRanges(
  rows: RowSet,
  count: number,
  work: (from: number, to: number) => void,
): void {
  if (rows === 'none') return;
  if (rows === 'all') work(0, count);
  else for (const row of rows) work(row, row + 1);
}
