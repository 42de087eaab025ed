import { type SqlQuery, sql } from '@tolok/formula';
import type { Plan, PlannedIndicator } from '../../plan/plan.ts';
import { type Block, references, standsInRow } from '../blocks.ts';
import { firstBinding } from '../sources/firstBinding.ts';
import { listQuery } from '../sources/listSource.ts';
import { partsQuery } from '../sources/partsSource.ts';
import { reportedQuery } from '../sources/reportedSource.ts';
import { rowsQuery } from '../sources/rowsSource.ts';
import type { Ask, RowsItem, Source } from '../sources/source.ts';
import { askOf, believedOf, makesRowsOf, rowGroupsOf } from './rowGroups.ts';

/** A source on its way, and whose inputs it holds. */
export interface Draft extends Source {
  readonly owners: readonly { readonly indicator: PlannedIndicator; readonly name: string }[];
}

/** Rows of tables of data. */
export const rowDrafts = (plan: Plan, block: Block): Draft[] =>
  rowGroupsOf(plan, block).map(({ items, bindings, ask }, i) => {
    const [first] = items as [RowsItem];
    const [only] = bindings;
    const query =
      first.input.input.aggregate === 'list'
        ? listQuery(first, bindings, ask)
        : bindings.length === 1 && only
          ? rowsQuery(items, only, ask)
          : firstBinding(items, bindings, ask);
    return {
      ...marked(query, `rows ${i + 1}`, ask),
      makesRows: makesRowsOf(first.indicator, first.input),
      owners: items.map(({ indicator, input }) => ({ indicator, name: input.name })),
    };
  });

/** What others gave, where it does not stand in the row. */
export function partDrafts(plan: Plan, block: Block): Draft[] {
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  return block.indicators.flatMap((indicator) =>
    references(indicator).flatMap((input): Draft[] => {
      const child = byId.get(input.indicator);
      if (!child || standsInRow(indicator, child, input)) return [];
      const ask = askOf(plan, block, input.input.yearOffset ?? 0);
      return [
        {
          ...marked(
            partsQuery({ indicator, input, child }, ask),
            `parts ${indicator.id} ${input.name}`,
            ask,
          ),
          makesRows: makesRowsOf(indicator, input),
          owners: [{ indicator, name: input.name }],
        },
      ];
    }),
  );
}

/** What offices reported. */
export function figureDrafts(plan: Plan, block: Block): Draft[] {
  const reporting = block.indicators.filter(({ rule }) => rule.reported);
  const believed = believedOf(plan);
  if (reporting.length === 0 || believed.length === 0) return [];
  const ask = askOf(plan, block, 0);
  return [
    {
      ...marked(reportedQuery(reporting, believed, ask), 'reported', ask),
      makesRows: true,
      owners: reporting.map((indicator) => ({ indicator, name: '' })),
    },
  ];
}

/** A work unit and year asked for by name stand even where there are no data. */
export function askedSource(plan: Plan, block: Block): Source[] {
  const { workUnit } = plan.context;
  if (workUnit === null || block.years === null || block.keys.join() !== 'workUnit') return [];
  const rows = block.years.map((year) =>
    sql.select({
      columns: { workUnit: sql.text(workUnit), year: sql.cast(sql.integer(year), 'BIGINT') },
    }),
  );
  const [only] = rows;
  const query = rows.length === 1 && only ? only : sql.unionAll(rows);
  return [{ ...marked(query, 'asked', askOf(plan, block, 0)), makesRows: true }];
}

function marked(query: SqlQuery, marker: string, ask: Ask): Omit<Source, 'makesRows'> {
  const keys: readonly string[] = [...ask.keys, 'year'];
  const given =
    query.kind === 'select'
      ? query.columns
      : query.queries[0]?.kind === 'select'
        ? query.queries[0].columns
        : [];
  const columns = given.flatMap(({ as }) => (as === null || keys.includes(as) ? [] : [as]));
  return { query, marker, columns };
}
