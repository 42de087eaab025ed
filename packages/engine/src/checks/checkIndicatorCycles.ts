import type { Problem } from '@tolok/schema';
import { cyclePath } from '../cycles.ts';
import type { RuleSet } from '../ruleSet.ts';
import { at } from './at.ts';

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
  const told = new Map<string, readonly string[]>();
  const settled = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const walk = [...trail, id];
    const cycle = cyclePath(walk);
    if (cycle) {
      told.set([...new Set(cycle)].sort().join(' '), cycle);
      return;
    }
    if (settled.has(id)) return;
    for (const next of needs.get(id) ?? []) visit(next, walk);
    settled.add(id);
  };
  for (const id of needs.keys()) visit(id, []);
  return [...told.values()].flatMap((path) => {
    const first = rules.indicators.get(path[0] ?? '')?.[0];
    return first ? [at(first, '/measure/inputs', 'rule.cycle', { path: path.join(' → ') })] : [];
  });
}
