import {
  type Override,
  type PlannedIndicator,
  type Results,
  type Run,
  recompute,
  recomputeOnly,
} from '@tolok/engine';
import type { Variable } from './variable.ts';

/**
 * The results of a run for each value of what varies, others as they are. The run holds the results
 * under `given`; only the indicators that the varied value reaches are worked out again. A policy
 * value and the believed table reach all of them, a weight none.
 */
export function tryValues(
  run: Run,
  { planned, path, at }: Variable,
  given: readonly Override[],
): (x: number | string) => Results {
  if (!planned) return (x) => recompute(run, [...given, at(x)]);
  const reached = path.startsWith('weight.')
    ? new Set<string>()
    : reachedFrom(run.plan.indicators, planned.id);
  return (x) => recomputeOnly(run, [...given, at(x)], reached);
}

/** An indicator and all that are computed from it. */
function reachedFrom(all: readonly PlannedIndicator[], id: string): ReadonlySet<string> {
  const reached = new Set([id]);
  // Inputs stand before what uses them.
  for (const { id: own, inputs } of all) {
    if (inputs.some((one) => one.kind === 'indicator' && reached.has(one.indicator))) {
      reached.add(own);
    }
  }
  return reached;
}
