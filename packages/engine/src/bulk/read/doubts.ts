import { type SqlQuery, printSql, sql } from '@tolok/formula';
import { type Connection, type Problem, type QueryOptions, problem } from '@tolok/schema';
import { whereOf } from '../../collect/rowsStatement.ts';
import { type RowReader, rowReader } from '../../collect/rowReader.ts';
import type { FactsBinding, Plan, RowsBinding } from '../../plan/plan.ts';
import type { ResultColumns } from '../blockQuery.ts';
import type { Block } from '../blocks.ts';
import { toldAtMost, twiceQuery } from '../sources/firstBinding.ts';
import { allRows, groupKeys, isUnique } from '../sources/grouping.ts';
import { type RowGroup, believedOf, rowGroupsOf } from '../inputs/rowGroups.ts';
import type { RowsItem } from '../sources/source.ts';

/** A question to the data: each row of its answer is something to tell. */
export interface Doubt {
  readonly query: SqlQuery;
  readonly tell: (row: RowReader) => Problem;
}

/**
 * What can be wrong with the data of a bulk, as questions to the database: the problems that
 * collecting row by row would have told, at most twenty of a kind.
 */
export const doubtsOf = (
  plan: Plan,
  blocks: readonly Block[],
  columns: readonly ResultColumns[],
): readonly Doubt[] => [
  ...blocks.flatMap((block) =>
    rowGroupsOf(plan, block).flatMap((group) => [...repeated(group), ...twice(group)]),
  ),
  ...columns.flatMap(letters),
  ...believedOf(plan).flatMap((binding) => units(plan, binding)),
];

/**
 * Asks the questions of a bulk after it has run.
 *
 * Problems: `run.row-not-unique`, `run.entity-twice`, `run.letter-unknown`, `run.unit-printed`.
 */
export async function findDoubts(
  doubts: readonly Doubt[],
  connection: Pick<Connection, 'query'>,
  options: QueryOptions = {},
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const asked = new Set<string>();
  for (const { query, tell } of doubts) {
    const text = printSql(query);
    if (asked.has(text)) continue;
    asked.add(text);
    const table = await connection.query(text, options);
    for (let row = 0; row < table.rows; row++) problems.push(tell(rowReader(table, row)));
  }
  return problems;
}

/** Inputs that want one row and find more, where no primary key rules that out. */
function repeated({ items, bindings, ask }: RowGroup): Doubt[] {
  const only = items.filter(({ input }) => input.input.aggregate === 'only');
  return only.flatMap((item) =>
    bindings
      .filter((binding) => !isUnique(binding, grainOf(binding, ask.keys)))
      .map((binding): Doubt => {
        const keys = groupKeys(grainOf(binding, ask.keys), binding, ask);
        const rows = sql.aggregate('count', []);
        const conditions = [allRows(binding, ask), whereOf(item.input.input)];
        const wanted = conditions.filter((one) => one !== null);
        return {
          query: sql.select({
            columns: [
              ...keys.map(({ name, expression }) => sql.as(expression, name)),
              sql.as(rows, 'rows'),
            ],
            from: sql.table(binding.table),
            where: wanted.length === 0 ? null : sql.and(...wanted),
            groupBy: keys.map(({ expression }) => expression),
            having: sql.binary(rows, '>', sql.integer(1)),
            orderBy: keys.map(({ expression }) => sql.order(expression)),
            limit: toldAtMost,
          }),
          tell: (row) =>
            problem('run.row-not-unique', {
              ...aboutInput(item, row, ask.keys),
              rows: row.number('rows') ?? 0,
            }),
        };
      }),
  );
}

const grainOf = ({ keys }: RowsBinding, entity: RowGroup['ask']['keys']) =>
  keys.quarter === undefined
    ? [...entity, 'year' as const]
    : [...entity, 'year' as const, 'quarter' as const];

function twice(group: RowGroup): Doubt[] {
  if (group.bindings.length < 2) return [];
  return group.items
    .filter(({ input }) => input.input.aggregate !== 'list')
    .map((item) => ({
      query: twiceQuery(item, group),
      tell: (row) =>
        problem('run.entity-twice', {
          ...aboutInput(item, row, group.ask.keys),
          year: row.number('year') ?? 0,
        }),
    }));
}

const aboutInput = ({ input }: RowsItem, row: RowReader, keys: readonly string[]) => ({
  input: input.name,
  resource: input.input.resource,
  entity: keys.map((key) => row.text(key) ?? '').join(' '),
});

/** Letters that the scale of their indicator does not have. */
function letters({ indicator, table, letter }: ResultColumns): Doubt[] {
  const { id, scale, file } = indicator;
  if (letter === null) return [];
  const labels = scale?.scale.bands.map(({ label }) => label) ?? [];
  const column = sql.column(letter);
  const unknown = sql.inList(column, labels.map(sql.text), true);
  return [
    {
      query: sql.select({
        distinct: true,
        columns: [sql.as(column, 'letter')],
        from: sql.table(table),
        where: sql.and(sql.isNotNull(column), unknown),
        orderBy: [sql.order(column)],
        limit: toldAtMost,
      }),
      tell: (row) =>
        problem(
          'run.letter-unknown',
          {
            indicator: id,
            letter: row.text('letter') ?? '',
            scale: scale?.reference ?? '–',
            known: labels.join(', ') || '–',
          },
          { file, pointer: '/scale' },
        ),
    },
  ];
}

/** Figures that are printed in another unit than their indicator's. */
function units(plan: Plan, binding: FactsBinding): Doubt[] {
  const has = (name: string) => binding.fields.some((field) => field.name === name);
  if (!has('unit') || !has('value')) return [];
  const printed = sql.column('unit');
  const indicator = sql.column(binding.keys.indicator ?? 'indicator');
  const shown = (name: string, as: string) => (has(name) ? [sql.as(sql.column(name), as)] : []);
  return plan.indicators
    .filter(({ rule }) => rule.reported)
    .map(({ id, rule }) => ({
      query: sql.select({
        columns: [
          sql.as(printed, 'found'),
          ...shown('asPrinted', 'printed'),
          ...shown('table', 'table'),
          ...shown('line', 'line'),
        ],
        from: sql.table(binding.table),
        where: sql.and(
          ...(binding.cells ? [sql.binary(sql.column('role'), '=', sql.text('actual'))] : []),
          sql.binary(indicator, '=', sql.text(id)),
          sql.isNotNull(sql.column('value')),
          sql.binary(printed, '<>', sql.text(rule.unit)),
        ),
        orderBy: [sql.order(sql.column('rowid'))],
        limit: toldAtMost,
      }),
      tell: (row) =>
        problem('run.unit-printed', {
          indicator: id,
          printed: row.text('printed') ?? '',
          found: row.text('found') ?? '',
          wanted: rule.unit,
          table: row.text('table') ?? binding.resource,
          line: row.number('line') ?? 0,
        }),
    }));
}
