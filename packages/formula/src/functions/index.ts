import { abs } from './abs.ts';
import { band } from './band.ts';
import { clamp } from './clamp.ts';
import { countRows } from './count.ts';
import { exp } from './exp.ts';
import type { FormulaFunction, RowsFunction } from './formulaFunction.ts';
import { geomean, geomeanRows } from './geomean.ts';
import { growth } from './growth.ts';
import { latest } from './latest.ts';
import { log } from './log.ts';
import { max, maxRows } from './max.ts';
import { mean, meanRows } from './mean.ts';
import { min, minRows } from './min.ts';
import { piecewiseLinear } from './piecewiseLinear.ts';
import { roundDown } from './roundDown.ts';
import { roundHalfUp } from './roundHalfUp.ts';
import { roundUp } from './roundUp.ts';
import { sqrt } from './sqrt.ts';
import { sum, sumRows } from './sum.ts';

/** Every function over numbers, by the name a formula calls it with. */
export const functions = {
  abs,
  band,
  clamp,
  exp,
  geomean,
  growth,
  latest,
  log,
  max,
  mean,
  min,
  'piecewise linear': piecewiseLinear,
  'round down': roundDown,
  'round half up': roundHalfUp,
  'round up': roundUp,
  sqrt,
  sum,
} as const satisfies Record<string, FormulaFunction>;

export type FunctionName = keyof typeof functions;

/** Every function over the elements of a list. */
export const rowsFunctions = {
  count: countRows,
  geomean: geomeanRows,
  max: maxRows,
  mean: meanRows,
  min: minRows,
  sum: sumRows,
} as const satisfies Record<string, RowsFunction>;

export type RowsFunctionName = keyof typeof rowsFunctions;

/** The names of both tables. */
export const functionNames: readonly string[] = Object.freeze([
  ...new Set([...Object.keys(functions), ...Object.keys(rowsFunctions)]),
]);
