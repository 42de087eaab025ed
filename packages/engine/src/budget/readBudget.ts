import type { Dataset, Resource } from '@tolok/dataset';
import { printSql } from '@tolok/formula';
import {
  type Budget,
  type Column,
  type Connection,
  type Parsed,
  type Problem,
  type Table,
  cell,
  column,
  nearest,
  problem,
} from '@tolok/schema';
import { at } from '../checks/at.ts';
import { loadTables } from '../collect/loadTables.ts';
import { placeAt, rowReader } from '../collect/rowReader.ts';
import { tableName } from '../plan/plan.ts';
import type { Loaded } from '../rules/ruleSet.ts';
import {
  type BudgetNode,
  type BudgetRow,
  type BudgetSum,
  addUp,
  budgetNodes,
} from './budgetNodes.ts';
import { budgetStatement } from './budgetStatement.ts';
import { type BudgetMapping, mapBudget } from './mapBudget.ts';

/** A budget as its table prints it, rolled up and seen from its indicators. */
export interface BudgetReading extends BudgetMapping {
  /** Every node, in the order of the tree. */
  readonly nodes: readonly MappedNode[];
  /** The top together: what is printed there, and what all leaves add up to. */
  readonly total: { readonly printed: bigint | null } & BudgetSum;
  /** True when made-up data took part. */
  readonly sample: boolean;
}

/** A node with the indicators that name it; those that name one above it are not repeated. */
export interface MappedNode extends BudgetNode {
  readonly indicators: readonly string[];
}

/**
 * Reads a budget from the database, rolls it up and maps it. Loads the one table it needs and locks
 * the connection, as `run` does; a `ConnectionError` goes through to the caller.
 *
 * The rows are those of `where`, and of the work unit and year where the table has such columns.
 * There is no value when there is no table, no such column, or no row.
 * Problems: `budget.table-missing`, `budget.column-missing`, `budget.rows-missing`,
 * `budget.code-missing`, `budget.amount-broken`, `budget.node-unknown`, those of `budgetNodes`.
 */
export async function readBudget(
  loaded: Loaded<Budget>,
  datasets: readonly Dataset[],
  connection: Connection,
): Promise<Parsed<BudgetReading>> {
  const budget = loaded.value;
  const found = findTable(loaded, datasets);
  if (!found.value) return { problems: found.problems };
  const { dataset, resource } = found.value;
  const name = tableName(dataset.name, resource.name);
  await loadTables(connection, [dataset], [name]);
  await connection.lock();
  const statement = budgetStatement(budget, resource, name);
  const table = await connection.query(printSql(statement));
  if (table.rows === 0) {
    const { id, workUnit, year } = budget;
    const values = { resource: resource.name, id, workUnit, year };
    return { problems: [at(loaded, '/tree', 'budget.rows-missing', values)] };
  }
  const read = readRows(table, dataset, resource);
  const { nodes, problems } = budgetNodes(read.rows, resource.file);
  const top = nodes.filter(({ depth }) => depth === 0);
  return {
    value: {
      nodes: nodes.map((node) => ({ ...node, indicators: indicatorsOf(node, budget) })),
      total: { printed: addUp(top.map(asPrinted)).amount, ...addUp(top) },
      ...mapBudget(budget.mapping, nodes),
      sample: dataset.sample,
    },
    problems: [...read.problems, ...problems, ...unknownNodes(loaded, nodes)],
  };
}

function findTable(
  loaded: Loaded<Budget>,
  datasets: readonly Dataset[],
): Parsed<{ dataset: Dataset; resource: Resource }> {
  const { id, tree } = loaded.value;
  const isTable = ({ name }: Resource) => name === tree.resource;
  const dataset = datasets.find(({ resources }) => resources.some(isTable));
  const resource = dataset?.resources.find(isTable);
  if (!dataset || !resource) {
    const known = datasets.flatMap(({ resources }) => resources.map(({ name }) => name));
    const values = { resource: tree.resource, id, nearest: nearest(tree.resource, known) ?? '–' };
    return { problems: [at(loaded, '/tree/resource', 'budget.table-missing', values)] };
  }
  const names = resource.fields.map(({ name }) => name);
  const { code, parent, level, name, amount, where = {} } = tree;
  const wanted = [
    ...Object.entries({ code, parent, level, name, amount }),
    ...Object.keys(where).map((name): [string, string] => [`where/${name}`, name]),
  ];
  const problems = wanted
    .filter(([, one]) => !names.includes(one))
    .map(([key, one]) =>
      at(loaded, `/tree/${key}`, 'budget.column-missing', {
        column: one,
        resource: resource.name,
        nearest: nearest(one, names) ?? '–',
      }),
    );
  return problems.length > 0 ? { problems } : { value: { dataset, resource }, problems };
}

function readRows(
  table: Table,
  dataset: Dataset,
  resource: Resource,
): { rows: readonly BudgetRow[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const place = { file: resource.file };
  const cells = resource.kind === 'cells';
  const rows = Array.from({ length: table.rows }, (_, row): BudgetRow[] => {
    const read = rowReader(table, row);
    const text = (name: string): string | null => read.text(name) || null;
    const name = text('name') ?? '';
    const code = text('code');
    if (code === null) {
      problems.push(problem('budget.code-missing', { name }, place));
      return [];
    }
    const amounts = column(table, 'amount');
    const amount = amounts ? wholeAt(amounts, row) : null;
    if (amount === undefined) {
      problems.push(problem('budget.amount-broken', { code, value: text('amount') ?? '' }, place));
    }
    const level = text('level') ?? '';
    const printed = placeAt(read, { dataset: dataset.name, resource: resource.name, cells });
    return [{ code, parent: text('parent'), level, name, amount: amount ?? null, place: printed }];
  }).flat();
  return { rows, problems };
}

/** A cell as a whole number with every digit; null where it is absent, undefined where it is none. */
function wholeAt(amounts: Column, row: number): bigint | null | undefined {
  if (cell(amounts, row) === null) return null;
  switch (amounts.type) {
    case 'integer':
      return BigInt(amounts.values[row] ?? 0n);
    case 'decimal': {
      const scaled = BigInt(amounts.values[row] ?? 0n);
      const one = 10n ** BigInt(amounts.scale);
      return scaled % one === 0n ? scaled / one : undefined;
    }
    case 'double': {
      const value = amounts.values[row] ?? NaN;
      return Number.isSafeInteger(value) ? BigInt(value) : undefined;
    }
    default:
      return undefined;
  }
}

const indicatorsOf = ({ code }: BudgetNode, { mapping }: Budget): readonly string[] => [
  ...new Set(mapping.flatMap(({ indicator, nodes }) => (nodes.includes(code) ? [indicator] : []))),
];

const asPrinted = ({ printed }: BudgetNode): Pick<BudgetNode, 'rolledUp' | 'absent'> => ({
  rolledUp: printed,
  absent: printed === null ? 'missing-input' : null,
});

/** Mapped codes that are not in the tree. */
function unknownNodes(loaded: Loaded<Budget>, nodes: readonly BudgetNode[]): Problem[] {
  const codes = nodes.map(({ code }) => code);
  return loaded.value.mapping.flatMap(({ indicator, nodes: mapped }, i) =>
    mapped.flatMap((code, j) =>
      codes.includes(code)
        ? []
        : [
            at(loaded, `/mapping/${i}/nodes/${j}`, 'budget.node-unknown', {
              code,
              indicator,
              nearest: nearest(code, codes) ?? '–',
            }),
          ],
    ),
  );
}
