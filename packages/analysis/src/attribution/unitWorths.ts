import type { IndicatorColumns } from '@tolok/engine';
import { exactSum, nearestWhole } from '@tolok/formula';
import { absentCode } from '@tolok/schema';

/** What all work units come to in one state between the two agreements. */
export interface UnitWorths {
  /** The mean achievement of each in units of 1e-9 percent; NaN where it covers nothing. */
  readonly means: Float64Array;
  readonly achieved: Int32Array;
  /** How many results each has. */
  readonly results: Int32Array;
}

/** The results of one indicator as they enter a mean. */
export interface Counted {
  readonly columns: IndicatorColumns;
  /** The work unit of each row; -1 where the row is not the indicator's. */
  readonly unitOf: Int32Array;
  readonly weight: number;
  /** Whether what is pending counts as zero. */
  readonly pendingIsZero: boolean;
}

/**
 * The mean achievement of every work unit, as `run` has it: each achievement by its weight to nine
 * decimals, added as whole numbers, divided once.
 */
export function unitWorths(units: number, counted: readonly Counted[]): UnitWorths {
  const sums = new Float64Array(units);
  const sizes = new Float64Array(units);
  const weights = new Float64Array(units);
  const achieved = new Int32Array(units);
  const results = new Int32Array(units);
  for (const one of counted) {
    const { unitOf, weight, columns } = one;
    const terms = termsOf(one);
    const weightUnits = nearestWhole(weight * 1e9);
    const { status } = columns;
    for (let row = 0; row < columns.rows; row++) {
      const unit = unitOf[row] as number;
      if (unit < 0) continue;
      results[unit] = (results[unit] as number) + 1;
      if (status !== null && status[row] === 1) achieved[unit] = (achieved[unit] as number) + 1;
      const term = terms[row] as number;
      if (term !== term) continue;
      sums[unit] = (sums[unit] as number) + term;
      sizes[unit] = (sizes[unit] as number) + Math.abs(term);
      weights[unit] = (weights[unit] as number) + weightUnits;
    }
  }
  const means = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    const exact = (sizes[unit] as number) <= Number.MAX_SAFE_INTEGER;
    const sum = exact ? (sums[unit] as number) : sumExactly(unit, counted);
    means[unit] = wholeMean(sum, weights[unit] as number);
  }
  return { means, achieved, results };
}

/** A mean in whole units of 1e-9; NaN without a weight, and beyond what a double holds exactly. */
function wholeMean(sum: number, weight: number): number {
  const units = nearestWhole((sum / weight) * 1e9);
  return Math.abs(units) <= Number.MAX_SAFE_INTEGER ? units + 0 : NaN;
}

/** Sums that a double does not hold exactly on the way. */
function sumExactly(unit: number, counted: readonly Counted[]): number {
  const terms = counted.flatMap((one) =>
    [...termsOf(one)].filter((term, row) => one.unitOf[row] === unit && term === term),
  );
  return exactSum(Float64Array.from(terms), 0);
}

const pending = absentCode('pending');
const missing = absentCode('missing-input');

/** What each row adds, in whole units of 1e-9; NaN where it is left out. Kept with the columns. */
function termsOf({ columns, weight, pendingIsZero }: Counted): Float64Array {
  const key = `${weight} ${pendingIsZero}`;
  const known = kept.get(columns);
  const found = known?.get(key);
  if (found) return found;
  const { achievement, reason, rows } = columns;
  const terms = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = achievement === null ? NaN : (achievement[row] as number);
    const waits = pendingIsZero && (reason[row] === pending || reason[row] === missing);
    terms[row] = x === x ? nearestWhole(x * weight * 1e9) : waits ? 0 : NaN;
  }
  kept.set(columns, (known ?? new Map<string, Float64Array>()).set(key, terms));
  return terms;
}

// Columns are the key alone: they go when nobody has them any more.
const kept = new WeakMap<IndicatorColumns, Map<string, Float64Array>>();
