import { statusCodes } from './judgeColumns.ts';
import type { Sums } from './sumLoops.ts';
import type { ObjectiveColumns, UnitColumns } from './unitColumns.ts';

/** Room for the sums of all groups together, by work unit, while they are put together. */
export interface Totals {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/**
 * What sums come to, of the work units `from` up to `to`: counts and means over all groups, and of
 * each objective. A mean over nothing is NaN. `stride` leads from one group of sums to the next.
 */
export function finishUnits(
  sums: Sums,
  out: UnitColumns,
  room: Totals,
  stride: number,
  from: number,
  to: number,
): void {
  const { indicators, achieved, notAchieved, meanCovers, meanAchievement } = out;
  const { values, weights } = room;
  for (const column of [indicators, achieved, notAchieved, meanCovers, values, weights]) {
    column.fill(0, from, to);
  }
  for (let group = 0; group <= out.objectives.length; group++) {
    const start = group * stride;
    for (let unit = from; unit < to; unit++) {
      const at = start + unit;
      indicators[unit] = (indicators[unit] as number) + (sums.counted[at] as number);
      achieved[unit] = (achieved[unit] as number) + (sums.achieved[at] as number);
      notAchieved[unit] = (notAchieved[unit] as number) + (sums.notAchieved[at] as number);
      meanCovers[unit] = (meanCovers[unit] as number) + (sums.covers[at] as number);
      values[unit] = (values[unit] as number) + (sums.values[at] as number);
      weights[unit] = (weights[unit] as number) + (sums.weights[at] as number);
    }
    const own = out.objectives[group];
    if (own) finishObjective(own, sums, start, from, to);
  }
  for (let unit = from; unit < to; unit++) {
    const all = indicators[unit] as number;
    const good = achieved[unit] as number;
    const computed = sums.computed[unit] as number;
    out.absent[unit] = all - good - (notAchieved[unit] as number);
    out.successRatio[unit] = all === 0 ? NaN : (good * 100) / all;
    out.computed[unit] = computed;
    out.reported[unit] = all - computed;
    meanAchievement[unit] = meanOf(values[unit] as number, weights[unit] as number);
  }
}

function finishObjective(
  { indicators, status, meanCovers, meanAchievement }: ObjectiveColumns,
  sums: Sums,
  start: number,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    const at = start + unit;
    indicators[unit] = sums.counted[at] as number;
    meanCovers[unit] = sums.covers[at] as number;
    meanAchievement[unit] = meanOf(sums.values[at] as number, sums.weights[at] as number);
    status[unit] =
      (sums.notAchieved[at] as number) > 0
        ? statusCodes['not-achieved']
        : (sums.achieved[at] as number) > 0
          ? statusCodes.achieved
          : 0;
  }
}

function meanOf(value: number, weight: number): number {
  const mean = value / weight;
  return Number.isFinite(mean) ? mean : NaN;
}
