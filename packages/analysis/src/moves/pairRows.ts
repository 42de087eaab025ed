import type { IndicatorColumns } from '@tolok/engine';
import type { SlotColumns } from '../attribution/openGame.ts';

/** One result under both agreements; a row is null where the agreement does not have it. */
export interface RowPair {
  readonly unit: number;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The results of a slot under both agreements, side by side: the same work unit and whatever is
 * finer. Those of the earlier agreement come first, in their order.
 */
export function pairRows(from: SlotColumns | null, to: SlotColumns | null): readonly RowPair[] {
  const [before, after] = [rowsOf(from), rowsOf(to)];
  if (from && to && sameRows(from.columns, to.columns)) {
    const here = (slot: SlotColumns, row: number) => (slot.unitOf[row] as number) >= 0;
    const rows = Array.from({ length: from.columns.rows }, (_, row) => row);
    return rows.flatMap((row): readonly RowPair[] => {
      const [was, is] = [here(from, row), here(to, row)];
      if (!was && !is) return [];
      const unit = (was ? from : to).unitOf[row] as number;
      return [{ unit, from: was ? row : null, to: is ? row : null }];
    });
  }
  const waiting = new Map(after.map((row) => [keyOf(to?.columns, row), row]));
  const pairs = before.map((row): RowPair => {
    const key = keyOf(from?.columns, row);
    const twin = waiting.get(key) ?? null;
    waiting.delete(key);
    return { unit: from?.unitOf[row] as number, from: row, to: twin };
  });
  const joined = [...waiting.values()];
  return [
    ...pairs,
    ...joined.map((row) => ({ unit: to?.unitOf[row] as number, from: null, to: row })),
  ];
}

const rowsOf = (slot: SlotColumns | null): readonly number[] =>
  slot ? [...slot.unitOf.keys()].filter((row) => (slot.unitOf[row] as number) >= 0) : [];

const keyOf = (columns: IndicatorColumns | undefined, row: number): string =>
  JSON.stringify(Object.entries(columns?.entity ?? {}).map(([key, all]) => [key, all[row]]));

/** Whether rows of both stand at the same places, as they do over the same data. */
function sameRows(one: IndicatorColumns, other: IndicatorColumns): boolean {
  const [keys, others] = [Object.keys(one.entity), Object.keys(other.entity)];
  return (
    keys.join() === others.join() &&
    keys.every((key) => {
      const [a = [], b = []] = [one.entity[key], other.entity[key]];
      return a === b || (a.length === b.length && a.every((text, row) => text === b[row]));
    })
  );
}
