import type { Plan } from '../plan/plan.ts';
import { isUp } from './blockColumns.ts';
import type { ColumnNode } from './columnNode.ts';

/** The rows of each work unit in one block: from `offsets[unit]` up to `offsets[unit + 1]`. */
export interface UnitRows {
  readonly ofRow: Int32Array;
  readonly offsets: Uint32Array;
  readonly rows: Int32Array;
}

/** The work units that any result speaks of, in the order of their codes. */
export function unitsOf(
  { context, unplanned }: Plan,
  nodes: readonly ColumnNode[],
): readonly string[] {
  const units = new Set<string>();
  const done = new Set<string>();
  for (const { block, columns, data } of nodes) {
    if (done.has(block.name) || data.cell === false) continue;
    if (data.cell === true) done.add(block.name);
    const codes = columns.entity['workUnit'];
    for (let row = 0; row < columns.rows; row++) {
      if (isUp(data.cell, row)) units.add(codes?.[row] ?? '');
    }
  }
  if (unplanned.length > 0 && context.workUnit !== null) units.add(context.workUnit);
  return [...units].sort();
}

/** The rows of every work unit, those of no known one past the last. */
export function rowsByUnit(
  codes: readonly string[],
  numbers: ReadonlyMap<string, number>,
): UnitRows {
  const count = numbers.size;
  const ofRow = Int32Array.from(codes, (code) => numbers.get(code) ?? count);
  const offsets = new Uint32Array(count + 2);
  for (const unit of ofRow) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + 1;
  for (let i = 0; i <= count; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const rows = new Int32Array(codes.length);
  ofRow.forEach((unit, row) => {
    const at = next[unit] ?? 0;
    rows[at] = row;
    next[unit] = at + 1;
  });
  return { ofRow, offsets, rows };
}
