import type { Budget, BudgetLink, Problem } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { unknown } from './unknown.ts';

/**
 * A budget serves indicators that are there, and no entry stands twice with the same nodes and
 * source. Whether the nodes stand in the table is seen where the data are read.
 */
export function checkBudget(rules: RuleSet, loaded: Loaded<Budget>): Problem[] {
  const { mapping, supersedes } = loaded.value;
  return [
    ...mapping.flatMap(({ indicator }, i) =>
      unknown(loaded, `/mapping/${i}/indicator`, indicator, rules.indicators.keys()),
    ),
    ...repeatedEntries(mapping).map(({ indicator, nodes, pointer }) =>
      at(loaded, pointer, 'rule.repeated', { name: `${indicator} ← ${nodes.join(', ')}` }),
    ),
    ...(supersedes ? unknown(loaded, '/supersedes', supersedes, rules.budgets.keys()) : []),
  ];
}

/** A document may print one node twice for an indicator, so the place counts too. */
function repeatedEntries(mapping: readonly BudgetLink[]) {
  const keys = mapping.map(({ indicator, nodes, source }) =>
    JSON.stringify([indicator, nodes, source ?? null]),
  );
  return mapping.flatMap((entry, i) =>
    keys.indexOf(keys[i] ?? '') < i ? [{ ...entry, pointer: `/mapping/${i}` }] : [],
  );
}
