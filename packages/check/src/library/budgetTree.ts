import type { Dataset, Resource } from '@tolok/dataset';
import { type BudgetNode, type BudgetRow, budgetNodes } from '@tolok/engine';
import type { Budget } from '@tolok/schema';
import { resourceCells } from '../cells/resourceCells.ts';

/**
 * The nodes of the tree of a budget, as the table of a package prints it; none where no package has
 * that table. The rows are those of `where`, and of the work unit and year where it has such columns.
 */
export function treeOf(
  { tree, workUnit, year }: Budget,
  datasets: readonly Dataset[],
): readonly BudgetNode[] {
  const isTable = ({ name }: Resource) => name === tree.resource;
  const dataset = datasets.find(({ resources }) => resources.some(isTable));
  const resource = dataset?.resources.find(isTable);
  if (!dataset || !resource) return [];
  const { code, parent, level, name, amount, where = {} } = tree;
  const cells = resourceCells(dataset, resource);
  const keyed = { workUnit, year };
  const wanted = [
    ...Object.entries(where),
    ...resource.fields.flatMap(({ name: field, key }): [string, string | number][] =>
      key === 'workUnit' || key === 'year' ? [[field, keyed[key]]] : [],
    ),
  ];
  const rows = Array.from({ length: cells.rows }, (_, row): BudgetRow[] => {
    const text = (column: string) => String(cells.key(column, row) ?? '');
    if (wanted.some(([column, says]) => cells.key(column, row) !== says) || text(code) === '')
      return [];
    return [
      {
        code: text(code),
        parent: text(parent) || null,
        level: text(level),
        name: text(name),
        amount: wholeOf(cells.cell(row, amount).value),
        place: nowhere(dataset, resource),
      },
    ];
  }).flat();
  return budgetNodes(rows).nodes;
}

/** A whole number of rupiah; null for none. */
function wholeOf(value: { readonly scaled: bigint; readonly scale: number } | null): bigint | null {
  if (!value) return null;
  const one = 10n ** BigInt(value.scale);
  return value.scaled % one === 0n ? value.scaled / one : null;
}

const nowhere = (dataset: Dataset, { name }: Resource): BudgetRow['place'] => ({
  dataset: dataset.name,
  table: name,
  row: null,
  rows: null,
  column: null,
  line: null,
  asPrinted: null,
});

/** A node and those above it, nearest first; a cycle is walked once. */
export function lineOf(node: BudgetNode, nodes: readonly BudgetNode[]): readonly string[] {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  const line = [node.code];
  for (let one = node.parent; one !== null && !line.includes(one);) {
    line.push(one);
    one = parents.get(one) ?? null;
  }
  return line;
}
