/** Choices of one value for each name, few of them, in which every two values meet once at least. */
export function pairwise<T extends Readonly<Record<string, readonly unknown[]>>>(
  values: T,
): { readonly [Name in keyof T]: T[Name][number] }[] {
  const names = Object.keys(values);
  const all = names.reduce<number[][]>(
    (rows, name) => rows.flatMap((row) => (values[name] ?? []).map((_, i) => [...row, i])),
    [[]],
  );
  const pairsOf = (row: readonly number[]): string[] =>
    row.flatMap((a, i) => row.slice(i + 1).map((b, j) => `${i} ${a} ${i + 1 + j} ${b}`));
  const open = new Set(all.flatMap(pairsOf));
  const gain = (row: readonly number[]) => pairsOf(row).filter((pair) => open.has(pair)).length;
  const chosen: number[][] = [];
  while (open.size > 0) {
    const best = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    pairsOf(best).forEach((pair) => open.delete(pair));
    chosen.push(best);
  }
  return chosen.map(
    (row) =>
      Object.fromEntries(names.map((name, i) => [name, values[name]?.[row[i] ?? 0]])) as {
        readonly [Name in keyof T]: T[Name][number];
      },
  );
}
