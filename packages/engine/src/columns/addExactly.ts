import { exactMean } from '../aggregate/exactMean.ts';
import { type SummedColumn, isPending } from './sumLoops.ts';
import type { UnitColumns } from './unitColumns.ts';

/** Sums beyond what doubles hold exactly: the reference adds them. */
export function addExactly(
  out: UnitColumns,
  unit: number,
  columns: readonly SummedColumn[],
  stride: number,
  pendingIsZero: boolean,
): void {
  const all: { value: number; weight: number }[] = [];
  const byGroup = new Map<number, typeof all>();
  for (const { rows, ofRow, achievement, reason, weight, start } of columns) {
    const own = byGroup.get(start) ?? [];
    byGroup.set(start, own);
    for (let k = rows.offsets[unit] ?? 0; k < (rows.offsets[unit + 1] ?? 0); k++) {
      const row = rows.rows[k] ?? 0;
      if (ofRow[row] !== unit) continue;
      const x = achievement[row] ?? NaN;
      if (Number.isNaN(x) && !(pendingIsZero && isPending(reason[row] ?? 0))) continue;
      const one = { value: Number.isNaN(x) ? 0 : x, weight };
      all.push(one);
      own.push(one);
    }
  }
  out.meanAchievement[unit] = exactMean(all) ?? NaN;
  out.objectives.forEach((objective, group) => {
    objective.meanAchievement[unit] = exactMean(byGroup.get(group * stride) ?? []) ?? NaN;
  });
}
