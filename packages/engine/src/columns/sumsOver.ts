import type { RowSet } from './rowSet.ts';
import type { UnitRows } from './unitRows.ts';

/** Works on the rows of all work units, or on those of a few one after the other. */
export function overRows(
  { rows, offsets }: UnitRows,
  units: RowSet,
  work: (from: number, to: number) => void,
): void {
  if (units === 'none') return;
  if (units === 'all') {
    work(0, rows.length);
    return;
  }
  for (const unit of units) {
    for (let k = offsets[unit] ?? 0; k < (offsets[unit + 1] ?? 0); k++) {
      const row = rows[k] as number;
      work(row, row + 1);
    }
  }
}

/** Puts the sums of these work units at 0, in every group; `stride` leads from one to the next. */
export function clearUnits(
  columns: readonly (Int32Array | Float64Array)[],
  stride: number,
  units: RowSet,
): void {
  if (units === 'none') return;
  for (const column of columns) {
    if (units === 'all') column.fill(0);
    else {
      for (let start = 0; start < column.length; start += stride) {
        for (const unit of units) column[start + unit] = 0;
      }
    }
  }
}
