import type { IndicatorColumns } from '@tolok/engine';
import type { SlotColumns } from '../attribution/openGame.ts';

/** The results of a slot under both agreements, a place for each; -1 where an agreement has none. */
export interface RowPairs {
  /** The work unit of each. */
  readonly unit: Int32Array;
  /** Its row on either side. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The results of a slot under both agreements, side by side: the same work unit and whatever is
 * finer. Those of the earlier agreement come first, in their order.
 */
export function pairRows(from: SlotColumns | null, to: SlotColumns | null): RowPairs {
  return from && to && sameRows(from.columns, to.columns)
    ? pairPlaces(from.unitOf, to.unitOf)
    : pairKeys(from, to);
}

/** Rows that stand at the same places on both sides. */
function pairPlaces(before: Int32Array, after: Int32Array): RowPairs {
  const all = pairsFor(before.length);
  let count = 0;
  for (let row = 0; row < before.length; row++) {
    const [was, is] = [before[row] as number, after[row] as number];
    if (was < 0 && is < 0) continue;
    all.unit[count] = was < 0 ? is : was;
    all.from[count] = was < 0 ? -1 : row;
    all.to[count] = is < 0 ? -1 : row;
    count++;
  }
  return firstOf(all, count);
}

function pairKeys(from: SlotColumns | null, to: SlotColumns | null): RowPairs {
  const [before, after] = [rowsOf(from), rowsOf(to)];
  const waiting = new Map(after.map((row) => [keyOf(to?.columns, row), row]));
  const all = pairsFor(before.length + after.length);
  before.forEach((row, i) => {
    const key = keyOf(from?.columns, row);
    all.unit[i] = from?.unitOf[row] as number;
    all.from[i] = row;
    all.to[i] = waiting.get(key) ?? -1;
    waiting.delete(key);
  });
  let count = before.length;
  for (const row of waiting.values()) {
    all.unit[count] = to?.unitOf[row] as number;
    all.from[count] = -1;
    all.to[count++] = row;
  }
  return firstOf(all, count);
}

const pairsFor = (count: number): RowPairs => ({
  unit: new Int32Array(count),
  from: new Int32Array(count),
  to: new Int32Array(count),
});

const firstOf = ({ unit, from, to }: RowPairs, count: number): RowPairs => ({
  unit: unit.subarray(0, count),
  from: from.subarray(0, count),
  to: to.subarray(0, count),
});

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
