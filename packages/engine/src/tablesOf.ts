import type { ResourceOffer } from '@tolok/dataset';
import type { Selection } from './plan.ts';
import type { RuleSet } from './ruleSet.ts';

/**
 * Tells of a table whether evaluating a selection can need it: an input of an indicator that is
 * asked for, or of one behind it, names it, or it gives actuals.
 */
export function tablesOf(
  rules: RuleSet,
  selection: Selection = {},
): (resource: ResourceOffer) => boolean {
  const named = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { value } of rules.indicators.get(id) ?? []) {
      for (const input of Object.values(value.measure?.inputs ?? {})) {
        if ('resource' in input) named.add(input.resource);
        else if ('indicator' in input) visit(idOf(input.indicator));
      }
    }
  };
  startOf(rules, selection).forEach(visit);
  return ({ name, facts }) => facts || named.has(name);
}

/** The indicators a selection can begin with: more than it will take, never fewer. */
function startOf(rules: RuleSet, { agreement, indicators = [] }: Selection): readonly string[] {
  const entries = [...rules.agreements.values()]
    .filter(({ value }) => agreement === undefined || value.id === agreement)
    .flatMap(({ value }) => value.objectives)
    .flatMap((objective) => objective.indicators);
  if (indicators.length === 0) return entries.map(({ indicator }) => idOf(indicator));
  return indicators.map((asked) =>
    idOf(entries.find(({ code }) => code === asked)?.indicator ?? asked),
  );
}

const idOf = (reference: string): string => reference.split('@')[0] ?? '';
