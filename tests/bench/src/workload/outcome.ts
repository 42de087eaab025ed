import { indicatorCount, keysOf, lowerIsBetter, readR, readT, scatter } from './cells.ts';
import { classOf, noClass, rankOf, reasonOf, valueOf } from './evaluateCell.ts';

/** The results of one indicator, one entry per work unit. */
export interface OutcomeColumns {
  /** Percent; NaN where absent. */
  readonly values: Float64Array;
  /** 0 where the value is there, otherwise the code of its reason. */
  readonly reasons: Uint8Array;
  /** Rank 0 to 4; 255 where the value is absent. */
  readonly classes: Uint8Array;
}

/** The results of a workload, by indicator. */
export type Outcome = readonly OutcomeColumns[];

/** Room for the results of so many work units. */
export const emptyOutcome = (units: number): Outcome =>
  Array.from({ length: indicatorCount }, () => ({
    values: new Float64Array(units).fill(NaN),
    reasons: new Uint8Array(units),
    classes: new Uint8Array(units).fill(noClass),
  }));

/**
 * What the workload must give, cell by cell, in plain JavaScript. Throws when a cell has another
 * class without snapping: engines that cannot snap would then be unfairly called wrong.
 */
export function expectedCell(
  unit: number,
  indicator: number,
): { readonly value: number; readonly reason: number; readonly class: number } {
  const [keyR, keyT] = keysOf(unit, indicator);
  const r = readR(scatter(keyR));
  const t = readT(scatter(keyT));
  const value = valueOf(r, t, lowerIsBetter.has(indicator));
  const snapped = classOf(value);
  if (rankOf(value) !== snapped) {
    throw new Error(`Snapping changes the class of unit ${unit}, indicator ${indicator}`);
  }
  return { value, reason: reasonOf(r, t), class: snapped };
}
