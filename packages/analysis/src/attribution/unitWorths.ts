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
  const weights = new Float64Array(units);
  const achieved = new Int32Array(units);
  const results = new Int32Array(units);
  let most = 0;
  for (const one of counted) {
    const { unitOf, weight, columns } = one;
    const terms = termsOf(one);
    most += terms.largest * mostRows(unitOf);
    addTerms(terms.values, unitOf, nearestWhole(weight * 1e9), sums, weights);
    countRows(columns, unitOf, achieved, results);
  }
  // Where no sum can be larger than a double holds exactly, nobody has to look at each.
  const sizes = most <= Number.MAX_SAFE_INTEGER ? null : sizesOf(units, counted);
  const means = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    const exact = sizes === null || (sizes[unit] as number) <= Number.MAX_SAFE_INTEGER;
    const sum = exact ? (sums[unit] as number) : sumExactly(unit, counted);
    means[unit] = wholeMean(sum, weights[unit] as number);
  }
  return { means, achieved, results };
}

function addTerms(
  terms: Float64Array,
  unitOf: Int32Array,
  weight: number,
  sums: Float64Array,
  weights: Float64Array,
): void {
  for (let row = 0; row < terms.length; row++) {
    const term = terms[row] as number;
    const unit = unitOf[row] as number;
    if (unit < 0 || term !== term) continue;
    sums[unit] = (sums[unit] as number) + term;
    weights[unit] = (weights[unit] as number) + weight;
  }
}

/** What the terms of each work unit come to without their signs. */
function sizesOf(units: number, counted: readonly Counted[]): Float64Array {
  const sizes = new Float64Array(units);
  for (const one of counted) {
    termsOf(one).values.forEach((term, row) => {
      const unit = one.unitOf[row] as number;
      if (unit >= 0 && term === term) sizes[unit] = (sizes[unit] as number) + Math.abs(term);
    });
  }
  return sizes;
}

function countRows(
  { status, rows }: IndicatorColumns,
  unitOf: Int32Array,
  achieved: Int32Array,
  results: Int32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const unit = unitOf[row] as number;
    if (unit < 0) continue;
    results[unit] = (results[unit] as number) + 1;
    if (status !== null && status[row] === 1) achieved[unit] = (achieved[unit] as number) + 1;
  }
}

/** A mean in whole units of 1e-9; NaN without a weight, and beyond what a double holds exactly. */
function wholeMean(sum: number, weight: number): number {
  const units = nearestWhole((sum / weight) * 1e9);
  return Math.abs(units) <= Number.MAX_SAFE_INTEGER ? units + 0 : NaN;
}

/** Sums that a double does not hold exactly on the way. */
function sumExactly(unit: number, counted: readonly Counted[]): number {
  const terms = counted.flatMap((one) =>
    [...termsOf(one).values].filter((term, row) => one.unitOf[row] === unit && term === term),
  );
  return exactSum(Float64Array.from(terms), 0);
}

const pending = absentCode('pending');
const missing = absentCode('missing-input');

/** What each row adds, in whole units of 1e-9, NaN where it is left out; and the largest of them. */
interface Terms {
  readonly values: Float64Array;
  readonly largest: number;
}

/** They are kept with the columns. */
function termsOf({ columns, weight, pendingIsZero }: Counted): Terms {
  const key = `${weight} ${pendingIsZero}`;
  const known = kept.get(columns);
  const found = known?.get(key);
  if (found) return found;
  const { achievement, reason, rows } = columns;
  const values = new Float64Array(rows);
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    const x = achievement === null ? NaN : (achievement[row] as number);
    const waits = pendingIsZero && (reason[row] === pending || reason[row] === missing);
    const term = x === x ? nearestWhole(x * weight * 1e9) : waits ? 0 : NaN;
    values[row] = term;
    if (Math.abs(term) > largest) largest = Math.abs(term);
  }
  const terms = { values, largest };
  kept.set(columns, (known ?? new Map<string, Terms>()).set(key, terms));
  return terms;
}

/** How many rows the work unit with most of them has. */
function mostRows(unitOf: Int32Array): number {
  const known = rowsKnown.get(unitOf);
  if (known !== undefined) return known;
  let units = 0;
  for (const unit of unitOf) if (unit >= units) units = unit + 1;
  const counts = new Int32Array(units);
  let found = 0;
  for (const unit of unitOf) {
    if (unit < 0) continue;
    const count = (counts[unit] as number) + 1;
    counts[unit] = count;
    if (count > found) found = count;
  }
  rowsKnown.set(unitOf, found);
  return found;
}

// Columns are the key alone: they go when nobody has them any more.
const kept = new WeakMap<IndicatorColumns, Map<string, Terms>>();
const rowsKnown = new WeakMap<Int32Array, number>();
