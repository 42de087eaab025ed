import { nearestWhole } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { statusCodes } from './judgeColumns.ts';
import type { UnitRows } from './unitRows.ts';

/** Sums by group and work unit, `group * units + unit`; those without a group by work unit. */
export interface Sums {
  readonly achieved: Int32Array;
  readonly notAchieved: Int32Array;
  readonly counted: Int32Array;
  readonly covers: Int32Array;
  /** Weighted achievements and weights, in units of the ninth decimal: whole numbers. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** By work unit, what was added regardless of sign: beyond `exactLimit` nothing is sure to be exact. */
  readonly sizes: Float64Array;
  readonly computed: Int32Array;
}

/** The results of one indicator, as the sums read them. */
export interface SummedColumn {
  readonly rows: UnitRows;
  /** The work unit of each row, one past the last where the row is not the indicator's. */
  readonly ofRow: Int32Array;
  readonly status: Uint8Array;
  readonly achievement: Float64Array;
  readonly reason: Uint8Array;
  readonly computed: Uint8Array | null;
  readonly isComputed: boolean;
  readonly weight: number;
  /** Where the sums of its group begin. */
  readonly start: number;
}

const pending = absentCode('pending');
const missing = absentCode('missing-input');
const { achieved: isAchieved, 'not-achieved': isNotAchieved } = statusCodes;

/**
 * Counts cells, and those that were computed: as in the loops below, of the rows `from` up to `to`.
 */
export function countCells(
  { ofRow, computed, isComputed, start }: SummedColumn,
  sums: Sums,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const unit = ofRow[row] as number;
    sums.counted[start + unit]!++;
    if (computed === null ? isComputed : computed[row] === 1) sums.computed[unit]!++;
  }
}

/** Counts verdicts; one that is pending counts as not achieved where the policy says so. */
export function countVerdicts(
  { ofRow, status, reason, start }: SummedColumn,
  { achieved, notAchieved }: Sums,
  pendingCounts: boolean,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    let code = status[row] as number;
    if (code === 0 && pendingCounts && isPending(reason[row] as number)) code = isNotAchieved;
    const at = start + (ofRow[row] as number);
    // The codes are 1 and 2, and come in no order: adding a 0 costs less than asking.
    achieved[at] = (achieved[at] as number) + (code & isAchieved);
    notAchieved[at] = (notAchieved[at] as number) + (code >> isAchieved);
  }
}

/** Adds achievements; one that is pending is 0 where the policy says so. */
export function addAchievements(
  { ofRow, achievement, reason, weight, start }: SummedColumn,
  { values, weights, covers, sizes }: Sums,
  pendingIsZero: boolean,
  from: number,
  to: number,
): void {
  const weightUnits = nearestUnits(weight);
  for (let row = from; row < to; row++) {
    let x = achievement[row] as number;
    if (x !== x) {
      if (!pendingIsZero || !isPending(reason[row] as number)) continue;
      x = 0;
    }
    const unit = ofRow[row] as number;
    const at = start + unit;
    const added = nearestUnits(x * weight);
    values[at] = (values[at] as number) + added;
    weights[at] = (weights[at] as number) + weightUnits;
    sizes[unit] = (sizes[unit] as number) + Math.abs(added) + weightUnits;
    covers[at] = (covers[at] as number) + 1;
  }
}

/** Whether the reason of an absence is that the value is still to come, or was never given. */
export const isPending = (reason: number): boolean => reason === pending || reason === missing;

/** Beyond so many units of the ninth decimal, what was added up is not sure to be exact. */
export const exactLimit = 2 ** 51;

/** `nearestWhole` of a number in units of the ninth decimal, up to `exactLimit` of them. */
export function nearestUnits(x: number): number {
  const units = x * 1e9;
  // No double beside this one has a fraction, so that the sum is rounded: to even where it is a
  // tie. Math.round and Math.floor cost more than all the rest of a loop.
  const whole = units + noFractions - noFractions;
  return Math.abs(units - whole) === 0.5 ? nearestWhole(units) : whole;
}

const noFractions = 1.5 * 2 ** 52;
