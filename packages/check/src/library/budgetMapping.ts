import type { BudgetLink } from '@tolok/schema';
import { lineOf, treeOf } from './budgetTree.ts';
import { ruleRow, ruleTable } from './ruleTable.ts';

/**
 * Which leaf of a budget serves which indicator, itself or through a node above it: a row for each
 * such pair, however many entries say so. Empty for a budget whose tree is not at hand.
 */
export const budgetMapping = ruleTable(
  ['budget', 'workUnit', 'year', 'leaf', 'name', 'indicator'],
  ({ rules, datasets }) =>
    [...rules.budgets.values()].flatMap((loaded) => {
      const { id, workUnit, year, mapping } = loaded.value;
      const nodes = treeOf(loaded.value, datasets);
      return nodes
        .filter(({ leaf }) => leaf)
        .flatMap((leaf) =>
          servedBy(lineOf(leaf, nodes), mapping).map(({ indicator, pointer }) =>
            ruleRow(loaded, `${indicator} ← ${leaf.code}`, {
              budget: ['/id', id],
              workUnit: ['/workUnit', workUnit],
              year: ['/year', year],
              leaf: [pointer, leaf.code],
              name: [pointer, leaf.name],
              indicator: [pointer, indicator],
            }),
          ),
        );
    }),
);

/** The indicators that a node serves, each with the first place that says so. */
function servedBy(line: readonly string[], mapping: readonly BudgetLink[]) {
  const found = new Map<string, { readonly indicator: string; readonly pointer: string }>();
  mapping.forEach(({ indicator, nodes }, i) => {
    const at = nodes.findIndex((code) => line.includes(code));
    if (at >= 0 && !found.has(indicator))
      found.set(indicator, { indicator, pointer: `/mapping/${i}/nodes/${at}` });
  });
  return [...found.values()];
}
