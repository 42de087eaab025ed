import type { ResourceOffer } from '@tolok/dataset';
import type { RuleSet } from './ruleSet.ts';

/** Tells of a table whether evaluating these rules can need it: an input names it, or it gives actuals. */
export function tablesOf(rules: RuleSet): (resource: ResourceOffer) => boolean {
  const named = new Set(
    [...rules.indicators.values()]
      .flat()
      .flatMap(({ value }) => Object.values(value.measure?.inputs ?? {}))
      .flatMap((input) => ('resource' in input ? [input.resource] : [])),
  );
  return ({ name, facts }) => facts || named.has(name);
}
