import { cellKey } from '../collect/base.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type { Cell } from '../measure/cells.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import type { Places } from '../whatIf/placeOverrides.ts';
import { type BlockColumns, isUp } from './blockColumns.ts';
import type { ColumnNode } from './columnNode.ts';

/** A cell, and every row in which its indicator is worked out for it. */
export interface ColumnCell extends Cell {
  readonly at: { readonly node: ColumnNode; readonly row: number }[];
}

/** More matches than a message names. */
const enough = 21;

/** Finds the cells that overrides speak of, by the work unit where they name one. */
export function placesInColumns(
  { context }: Plan,
  nodesOf: (indicator: string) => readonly ColumnNode[],
): Places<ColumnCell> {
  return {
    matches(indicator, { quarter, ...selector }) {
      if (quarter !== undefined && quarter !== String(context.quarter)) return [];
      const found = new Map<string, ColumnCell>();
      for (const node of nodesOf(indicator.id)) {
        for (const row of rowsFor(node.columns, selector)) {
          if (!isUp(node.data.cell, row) || !isMeant(node.columns, row, selector)) continue;
          const cell = cellAt(indicator, node.columns, row);
          const key = cellKey(cell.entity, entityKeys(indicator), cell.year);
          const known = found.get(key) ?? cell;
          found.set(key, known);
          known.at.push({ node, row });
          if (found.size >= enough) break;
        }
      }
      return [...found.values()];
    },
    isComputed: (indicator, { at }) => at.some(({ node, row }) => node.isComputed(indicator, row)),
  };
}

const cellAt = (
  indicator: PlannedIndicator,
  { entity, year }: BlockColumns,
  row: number,
): ColumnCell => ({
  entity: Object.fromEntries(entityKeys(indicator).map((key) => [key, entity[key]?.[row] ?? ''])),
  year: year[row] ?? 0,
  at: [],
});

const isMeant = (
  { entity, year }: BlockColumns,
  row: number,
  selector: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(selector).every(
    ([key, value]) => (key === 'year' ? String(year[row]) : entity[key]?.[row]) === value,
  );

const indexes = new WeakMap<BlockColumns, ReadonlyMap<string, readonly number[]>>();

function rowsFor(columns: BlockColumns, selector: Readonly<Record<string, string>>) {
  const { workUnit } = selector;
  if (workUnit === undefined) return new Int32Array(columns.rows).keys();
  let index = indexes.get(columns);
  if (!index) indexes.set(columns, (index = unitIndex(columns)));
  return index.get(workUnit) ?? [];
}

function unitIndex({ entity }: BlockColumns): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  entity['workUnit']?.forEach((unit, row) => {
    const rows = index.get(unit);
    if (rows) rows.push(row);
    else index.set(unit, [row]);
  });
  return index;
}
