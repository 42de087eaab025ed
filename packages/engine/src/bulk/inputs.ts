import { type SqlExpression, type SqlQuery, type SqlSource, sql } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import type {
  FactsBinding,
  Plan,
  PlannedIndicator,
  PlannedInput,
  PlannedRows,
  RowsBinding,
} from '../plan/plan.ts';
import { type Block, references, standsInRow } from './blocks.ts';
import { firstBinding } from './sources/firstBinding.ts';
import { joinSources } from './sources/joinSources.ts';
import { anyOf, isLiteral, simplified } from './known.ts';
import { listQuery } from './sources/listSource.ts';
import { inputColumn, inputPart, reportedColumns } from './names.ts';
import { partsQuery } from './sources/partsSource.ts';
import { reportedQuery } from './sources/reportedSource.ts';
import { rowsQuery } from './sources/rowsSource.ts';
import type { Ask, RowsItem, Source } from './sources/source.ts';

/** An input of a row, wherever it comes from. Nothing here is NULL but the value. */
export interface BoundInput {
  readonly value: SqlExpression;
  /** Why the value is NULL; means nothing where it is not. */
  readonly reason: SqlExpression;
  /** Whether the data speak of it. */
  readonly found: SqlExpression;
  readonly sample: SqlExpression;
}

/** What the office reported, for an indicator that may take it. */
export interface BoundFigure {
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
  readonly letter: SqlExpression;
  /** Whether there is a figure for the period. */
  readonly figure: SqlExpression;
  readonly sample: SqlExpression;
}

/** Everything a block reads: one source with a row per entity and year, and how to read it. */
export interface BlockInputs {
  readonly from: SqlSource;
  /** Of each indicator, its inputs by name; those that stand in the same row are not among them. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, BoundInput>>;
  readonly reported: ReadonlyMap<string, BoundFigure>;
  /** Whether the row is one of the indicator's; a literal TRUE where it always is. */
  readonly cells: ReadonlyMap<string, SqlExpression>;
  /** Which rows of the source are rows of the block; null where all are. */
  readonly where: SqlExpression | null;
}

const yes = sql.boolean(true);
const no = sql.boolean(false);
const missing = sql.integer(absentCode('missing-input'));

/** A source on its way, and whose inputs it holds. */
interface Draft extends Source {
  readonly owners: readonly { readonly indicator: PlannedIndicator; readonly name: string }[];
}

/**
 * Finds the sources of a block and joins them. Whoever puts the values of other blocks together
 * itself leaves them out by `withParts`.
 */
export function inputsOf(plan: Plan, block: Block, withParts = true): BlockInputs {
  const drafts = [
    ...rowDrafts(plan, block),
    ...(withParts ? partDrafts(plan, block) : []),
    ...figureDrafts(plan, block),
  ];
  const makers = drafts.filter(({ makesRows }) => makesRows);
  const sources = [...drafts, ...askedSource(plan, block)];
  const always = sources.filter(({ makesRows }) => makesRows).length === 1 ? makers[0] : null;
  const present = ({ marker }: Source): SqlExpression =>
    marker === always?.marker ? yes : sql.isNotNull(sql.column(marker));

  const inputs = new Map<string, Map<string, BoundInput>>(
    block.indicators.map(({ id }) => [id, new Map()]),
  );
  const byOwner = new Map<string, SqlExpression[]>();
  const reported = new Map<string, BoundFigure>();
  for (const draft of drafts) {
    const has = (name: string) => draft.columns.includes(name);
    for (const { indicator, name } of draft.owners) {
      const input = indicator.inputs.find((one) => one.name === name);
      const bound = input
        ? bindInput(indicator, input, present(draft), has)
        : bindFigure(indicator, reported);
      if (input) inputs.get(indicator.id)?.set(name, bound.input);
      if (draft.makesRows && makesRowsOf(indicator, input)) {
        byOwner.set(indicator.id, [...(byOwner.get(indicator.id) ?? []), bound.cell]);
      }
    }
  }
  return {
    from: joinSources(block, sources),
    inputs,
    reported,
    ...cellsOf(plan, block, byOwner),
  };
}

/** The input, and whether its group is there at all. */
function bindInput(
  indicator: PlannedIndicator,
  input: PlannedInput,
  present: SqlExpression,
  has: (name: string) => boolean,
): { input: BoundInput; cell: SqlExpression } {
  const name = inputColumn(indicator, input.name);
  const part = (of: 'reason' | 'found' | 'sample' | 'count') => inputPart(name, of);
  const orNo = (column: string) => sql.call('coalesce', sql.column(column), no);
  const found = has(part('found')) ? orNo(part('found')) : present;
  const bindings = input.kind === 'rows' ? input.bindings : [];
  const made = has(part('sample'))
    ? orNo(part('sample'))
    : sql.boolean(bindings.some((one) => one.sample));
  // Rows that are not there are not made up; parts that are there may be without a value.
  const sample = input.kind === 'rows' ? simplified(sql.and(found, made)) : made;
  const isList = input.kind !== 'constant' && input.input.aggregate === 'list';
  return {
    input: {
      value: isList ? wholeList(part('count'), present) : sql.column(name),
      reason: has(part('reason'))
        ? sql.call('coalesce', sql.column(part('reason')), missing)
        : missing,
      found,
      sample,
    },
    cell: input.kind === 'rows' ? found : present,
  };
}

/** For a list: TRUE where all of its elements are at hand. */
const wholeList = (count: string, present: SqlExpression): SqlExpression =>
  sql.and(present, sql.binary(sql.column(count), '=', sql.integer(0)));

function bindFigure(
  { id }: PlannedIndicator,
  reported: Map<string, BoundFigure>,
): { input: BoundInput; cell: SqlExpression } {
  const names = reportedColumns(id);
  const orNo = (column: string) => sql.call('coalesce', sql.column(column), no);
  const figure: BoundFigure = {
    value: sql.column(names.value),
    reason: sql.call('coalesce', sql.column(names.reason), missing),
    letter: sql.column(names.letter),
    figure: orNo(names.figure),
    sample: orNo(names.sample),
  };
  reported.set(id, figure);
  return { input: { ...figure, found: figure.figure }, cell: orNo(names.cell) };
}

const askOf = (plan: Plan, block: Block, offset: number): Ask => ({
  keys: block.keys,
  years: block.years,
  offset,
  workUnit: plan.context.workUnit,
  quarter: plan.context.quarter,
});

/** Rows of this year make rows of results; those of other years only where a rule has no others. */
export function makesRowsOf(indicator: PlannedIndicator, input: PlannedInput | undefined): boolean {
  if (!input) return true;
  if (input.kind === 'constant') return false;
  const offsets = indicator.inputs.flatMap((one) =>
    one.kind === 'constant' ? [] : [one.input.yearOffset ?? 0],
  );
  return (input.input.yearOffset ?? 0) === 0 || !offsets.includes(0);
}

const rowDrafts = (plan: Plan, block: Block): Draft[] =>
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

/** Inputs that are read together, since they come from the same tables and years. */
export interface RowGroup {
  readonly items: readonly RowsItem[];
  readonly bindings: readonly RowsBinding[];
  readonly ask: Ask;
}

/** The inputs of a block from rows, those of one table together; a list stands alone. */
export function rowGroupsOf(plan: Plan, block: Block): readonly RowGroup[] {
  const groups = new Map<string, { items: RowsItem[]; bindings: readonly RowsBinding[] }>();
  for (const indicator of block.indicators) {
    for (const input of indicator.inputs) {
      if (input.kind !== 'rows') continue;
      const bindings = bindingsOf(plan, input);
      if (bindings.length === 0) continue;
      const offset = input.input.yearOffset ?? 0;
      const list = input.input.aggregate === 'list' ? `${indicator.id} ${input.name}` : '';
      const rows = makesRowsOf(indicator, input);
      const tables = bindings.map(({ table }) => table);
      const key = JSON.stringify([tables, offset, list, rows]);
      const group = groups.get(key) ?? { items: [], bindings };
      group.items.push({ indicator, input });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ items, bindings }) => ({
    items,
    bindings,
    ask: askOf(plan, block, items[0]?.input.input.yearOffset ?? 0),
  }));
}

/** The tables of an input that have something to say of the period. */
export const bindingsOf = (plan: Plan, { bindings }: PlannedRows): readonly RowsBinding[] =>
  plan.context.quarter === null
    ? bindings
    : bindings.filter(({ keys }) => keys.quarter !== undefined);

function partDrafts(plan: Plan, block: Block): Draft[] {
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

function figureDrafts(plan: Plan, block: Block): Draft[] {
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

/** The printed tables whose actuals are believed. */
export const believedOf = ({ facts, context }: Plan): readonly FactsBinding[] =>
  facts.filter(({ resource }) => resource === context.facts);

/** A work unit and year asked for by name stand even where there are no data. */
function askedSource(plan: Plan, block: Block): Source[] {
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

function cellsOf(
  plan: Plan,
  block: Block,
  byOwner: ReadonlyMap<string, readonly SqlExpression[]>,
): Pick<BlockInputs, 'cells' | 'where'> {
  const own = new Map<string, SqlExpression>();
  for (const indicator of block.indicators) {
    const inRow = references(indicator).flatMap((input) => {
      const child = block.indicators.find(({ id }) => id === input.indicator);
      const cell = own.get(input.indicator);
      return child && cell && standsInRow(indicator, child, input) ? [cell] : [];
    });
    own.set(indicator.id, anyOf([...(byOwner.get(indicator.id) ?? []), ...inRow]));
  }
  const everywhere = block.indicators.filter((one) => isInEveryRow(plan, block, one));
  const spokenOf = anyOf(everywhere.map(({ id }) => own.get(id) ?? no));
  const all = everywhere.length === 0 || isAsked(plan, block) || isLiteral(spokenOf, true);
  return {
    cells: new Map([...own, ...everywhere.map(({ id }) => [id, yes] as const)]),
    where: all ? null : spokenOf,
  };
}

/** Whether the work unit and year of every row were asked for by name. */
const isAsked = ({ context }: Plan, { keys, years }: Block): boolean =>
  context.workUnit !== null && years !== null && keys.join() === 'workUnit';

/**
 * Whether every row of a block is one of the indicator's: those asked for by name, and in an
 * agreement, which asks every work unit that is spoken of for every one of its indicators.
 */
export function isInEveryRow(plan: Plan, block: Block, indicator: PlannedIndicator): boolean {
  const { commitment, context } = plan;
  const owed = block.listed && indicator.listed && commitment !== null && context.year !== null;
  return isAsked(plan, block) || (owed && block.keys.join() === 'workUnit');
}
