import { type Override, type Run, recompute } from '@tolok/engine';
import { type ScenarioEffect, scenarioEffect } from './scenarioEffect.ts';
import { type UnmovedChange, unmovedChanges } from './unmovedChanges.ts';

/** One scenario among others on the same base. */
export interface ComparedScenario {
  readonly name: string;
  readonly effect: ScenarioEffect;
  readonly unmoved: readonly UnmovedChange[];
}

/**
 * Scenarios beside each other, each on the untouched base and not on top of the one before. The
 * base is evaluated once and asks no database. Overrides of the version of a rule make another plan
 * and are not seen here.
 */
export const compareScenarios = (
  run: Run,
  scenarios: readonly { readonly name: string; readonly overrides: readonly Override[] }[],
): readonly ComparedScenario[] =>
  scenarios.map(({ name, overrides }) => ({
    name,
    effect: scenarioEffect(run.results, recompute(run, overrides)),
    unmoved: unmovedChanges(run, overrides),
  }));
