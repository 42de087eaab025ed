import type { Problem } from '@tolok/schema';
import type { RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { circlesOf } from './circlesOf.ts';

/** Indicators that need each other, each circle told once with its path. */
export function checkIndicatorCycles(rules: RuleSet): Problem[] {
  const needs = new Map(
    [...rules.indicators].map(([id, versions]) => [
      id,
      versions.flatMap(({ value }) =>
        Object.values(value.measure?.inputs ?? {}).flatMap((input) =>
          'indicator' in input ? [input.indicator.split('@')[0] ?? ''] : [],
        ),
      ),
    ]),
  );
  return circlesOf(needs).flatMap((path) => {
    const first = rules.indicators.get(path[0] ?? '')?.[0];
    return first ? [at(first, '/measure/inputs', 'rule.cycle', { path: path.join(' → ') })] : [];
  });
}
