import { type BudgetShare, mapBudget } from '@tolok/engine';
import { treeOf } from './budgetTree.ts';
import { ruleCell, ruleRow, ruleTable } from './ruleTable.ts';

/**
 * Every budget with what its leaves hold by how many indicators they serve: none, one, several. The
 * amounts are null for a budget whose tree is not at hand or lacks one.
 */
export const budgetCoverage = ruleTable(
  ['budget', 'workUnit', 'year', 'never', 'once', 'repeatedly'],
  ({ rules, datasets }) =>
    [...rules.budgets.values()].map((loaded) => {
      const { id, workUnit, year, mapping } = loaded.value;
      const nodes = treeOf(loaded.value, datasets);
      const { served } = mapBudget(mapping, nodes);
      const cellOf = ({ amount }: BudgetShare) =>
        ruleCell(loaded, ['/mapping', nodes.length === 0 ? null : amount], 'rupiah');
      return ruleRow(loaded, id, {
        budget: ['/id', id],
        workUnit: ['/workUnit', workUnit],
        year: ['/year', year],
        never: cellOf(served.never),
        once: cellOf(served.once),
        repeatedly: cellOf(served.repeatedly),
      });
    }),
);
