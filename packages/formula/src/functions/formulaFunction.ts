import type { Language, Text } from '@tolok/schema';
import type { Interval, IntervalOutcome } from '../intervals/interval.ts';
import type { SqlExpression } from '../sql/tree.ts';
import type { Quantity } from '../units/quantity.ts';

/** All that the system knows about one function of the formula language. */
export interface FormulaFunction {
  /** What it gives, as a noun: `nilai mutlak`. */
  readonly label: Text;
  /** A call in words, from its arguments in words. */
  readonly words: Readonly<Record<Language, (args: readonly string[]) => string>>;
  readonly takes: ArgumentShape;
  /** The unit of the result from those of the arguments (of the list for a list). */
  readonly unit: (args: readonly Quantity[], units: UnitCheck) => Quantity;
  /** The value, called only with numbers that are there. Not finite means: no value here. */
  readonly evaluate: (...args: number[]) => number;
  /** The same as SQL, from arguments that are NULL where absent; NULL or not finite means no value. */
  readonly toSql: (...args: SqlExpression[]) => SqlExpression;
  /** All values it takes over intervals that are there; no interval where some have no value. */
  readonly toInterval: (...args: Interval[]) => IntervalOutcome;
  /**
   * How steeply it rises with each argument, over intervals. With it `tightInterval` sees through
   * the function, which must then be without jumps.
   */
  readonly slopes?: (...args: Interval[]) => readonly IntervalOutcome[];
  /** True when the result is finite for every finite argument. */
  readonly total: boolean;
  /** `skip` passes over absent arguments and is absent only when all are; `propagate` without it. */
  readonly absent?: 'skip';
  readonly example: FunctionExample;
}

export interface ArgumentShape {
  readonly min: number;
  /** Null for as many as one likes. */
  readonly max: number | null;
  /** After so many arguments the others come in pairs. */
  readonly pairsAfter?: number;
  /** Positions that must hold a whole number from -15 to 15, written as such. */
  readonly digits?: readonly number[];
}

/** A function that may take the elements of one list in place of several numbers. */
export interface RowsFunction {
  readonly label: Text;
  /** In words over a list in words. */
  readonly words: Readonly<Record<Language, (list: string) => string>>;
  readonly unit: (list: Quantity) => Quantity;
  /**
   * The value over elements that are there and wanted; not finite means: no value here. `scale` is
   * the number of decimals the elements have.
   */
  readonly evaluate: (elements: Float64Array, scale: number) => number;
  /** The same as an aggregate over the rows where `wanted` is true; NULL means no value. */
  readonly toSql: (element: SqlExpression, wanted: SqlExpression, scale: number) => SqlExpression;
  /**
   * All values it takes over elements of which some are only perhaps wanted. There are `certain`
   * ones unless `ofNothing` is a number.
   */
  readonly toInterval: (
    certain: readonly Interval[],
    perhaps: readonly Interval[],
  ) => IntervalOutcome;
  /** Takes elements whose filter is true though they are absent, as a count does. */
  readonly countsAbsent?: true;
  /** The value over no rows at all; null means absent. */
  readonly ofNothing: number | null;
  readonly example: FunctionExample;
}

export interface FunctionExample {
  readonly formula: string;
  readonly given: Readonly<Record<string, number | readonly number[]>>;
  readonly gives: number;
}

/** How a function states what it demands of the units of its arguments. */
export interface UnitCheck {
  /** The quantity these have in common; where they have none, that is told and the first stands. */
  readonly same: (positions: readonly number[]) => Quantity;
  /** Tells when an argument is not a pure number. */
  readonly pure: (position: number) => void;
}
