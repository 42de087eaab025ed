import { cellId } from '../cells/cell.ts';
import type { Judged } from './judged.ts';

/**
 * Failures in groups of which no two have a cell in common, nor cells of one sum, whether it holds
 * or not. Groups stand in the order of their first failure.
 */
export function connected(
  failures: readonly Judged[],
  sums: readonly Judged[],
): readonly (readonly Judged[])[] {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    const next = above.get(id);
    if (next === undefined) return id;
    const found = top(next);
    above.set(id, found);
    return found;
  };
  for (const { relation } of [...failures, ...sums]) {
    const [first] = relation.cells;
    for (const cell of relation.cells) {
      const [one, other] = [top(cellId(first)), top(cellId(cell))];
      if (one !== other) above.set(other, one);
    }
  }
  const groups = Map.groupBy(failures, ({ relation }) => top(cellId(relation.cells[0])));
  return [...groups.values()];
}
