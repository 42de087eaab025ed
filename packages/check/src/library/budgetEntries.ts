import { ruleCell, ruleRow, ruleTable } from './ruleTable.ts';

/** Every entry of every budget: what a document prints for an indicator, and the codes it is read as. */
export const budgetEntries = ruleTable(
  [
    'budget',
    'workUnit',
    'year',
    'entry',
    'indicator',
    'nodes',
    'ceiling',
    'spent',
    'doubtful',
    'document',
    'table',
    'line',
  ],
  ({ rules }) =>
    [...rules.budgets.values()].flatMap((loaded) => {
      const { id, workUnit, year, mapping } = loaded.value;
      return mapping.map((one, i) => {
        const { indicator, nodes, printedCeiling, printedSpent, doubtful = false, source } = one;
        const at = `/mapping/${i}`;
        const printed = source?.row === undefined ? '' : ` ← ${source.row}`;
        const name = `${indicator}${printed}`;
        return ruleRow(loaded, name, {
          budget: ['/id', id],
          workUnit: ['/workUnit', workUnit],
          year: ['/year', year],
          entry: [at, name],
          indicator: [`${at}/indicator`, indicator],
          nodes: [`${at}/nodes`, nodes.length === 0 ? null : nodes.join(', ')],
          ceiling: ruleCell(loaded, [`${at}/printedCeiling`, printedCeiling], 'rupiah'),
          spent: ruleCell(loaded, [`${at}/printedSpent`, printedSpent], 'rupiah'),
          doubtful: [`${at}/doubtful`, String(doubtful)],
          document: [`${at}/source/document`, source?.document],
          table: [`${at}/source/table`, source?.table],
          line: [`${at}/source/line`, source?.line],
        });
      });
    }),
);
