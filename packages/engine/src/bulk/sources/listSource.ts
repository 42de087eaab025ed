import {
  type AggregateNode,
  type Formula,
  type FormulaNode,
  type SqlExpression,
  type SqlQuery,
  type SqlRows,
  type SqlSource,
  aggregatesToSql,
  selectStages,
  sql,
} from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { whereOf } from '../../collect/rowsStatement.ts';
import type { PlannedIndicator, RowsBinding } from '../../plan/plan.ts';
import { allRows, groupKeys } from './grouping.ts';
import { formulaPrefix, inputColumn, inputPart } from '../names.ts';
import { takenBy } from './rowsSource.ts';
import type { Ask, RowsItem } from './source.ts';
import { toDouble } from './toDouble.ts';

const missing = sql.integer(absentCode('missing-input'));

/** The functions of a formula over one of its lists. */
export const overList = ({ formula }: PlannedIndicator, name: string): readonly AggregateNode[] =>
  formula?.aggregates.filter(({ input }) => input === name) ?? [];

/**
 * The functions over a list of rows: two columns each per entity and year, as `formulaToSql` reads
 * them. `/count` beside the input says how many elements of a year came too early to be whole: a
 * quarter of it is missing.
 */
export function listQuery(item: RowsItem, bindings: readonly RowsBinding[], ask: Ask): SqlQuery {
  const { indicator, input } = item;
  const name = inputColumn(indicator, input.name);
  const among = (flag: string) => sql.aggregate('count', [], { filter: sql.column(flag) });
  const more = {
    [inputPart(name, 'count')]: among('broken'),
    [inputPart(name, 'sample')]: sql.binary(among('sample'), '>', sql.integer(0)),
  };
  const bind = (): SqlRows => ({
    value: sql.column('element'),
    reason: missing,
    order: sql.column('element order'),
  });
  return groupedList({
    indicator,
    nodes: overList(indicator, input.name),
    skips: input.input.absent === 'skip',
    bind,
    from: sql.subquery(elements(item, bindings, ask), 'elements'),
    keys: [...ask.keys, 'year'],
    more,
  });
}

/** What functions over a list are read from. */
export interface ListParts {
  readonly indicator: PlannedIndicator;
  readonly nodes: readonly AggregateNode[];
  /** Whether absent elements are passed over. */
  readonly skips: boolean;
  readonly bind: () => SqlRows;
  readonly from: SqlSource;
  readonly keys: readonly string[];
  readonly more: Readonly<Record<string, SqlExpression>>;
}

/** The functions over elements, grouped by keys, and what else is wanted of each group. */
export function groupedList({
  indicator,
  nodes,
  skips,
  bind,
  from,
  keys,
  more,
}: ListParts): SqlQuery {
  const formula = indicator.formula as Formula;
  const own = { ...formula, aggregates: skips ? nodes.map(passingOver) : nodes };
  const { stages, columns } = aggregatesToSql(own, bind, { prefix: formulaPrefix(indicator) });
  return sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      ...columns,
      ...Object.entries(more).map(([as, expression]) => sql.as(expression, as)),
    ],
    from: selectStages(from, [stages]),
    groupBy: keys.map((key) => sql.column(key)),
  });
}

/** The same function over the elements that are there. */
function passingOver(node: AggregateNode): AggregateNode {
  const { from, to } = node;
  const isThere: FormulaNode = {
    ...{ kind: 'isNull', negated: true, from, to },
    operand: { kind: 'item', from, to },
  };
  const filter: FormulaNode = node.filter
    ? { kind: 'logic', operator: 'and', left: isThere, right: node.filter, from, to }
    : isThere;
  return { ...node, filter };
}

/** Every element with the entity and year it belongs to. */
function elements(item: RowsItem, bindings: readonly RowsBinding[], ask: Ask): SqlQuery {
  const all = bindings.map((binding, i) => {
    const query = elementsOf(item, binding, ask);
    return bindings.length === 1 ? query : withBinding(query, i);
  });
  const [only] = all;
  return bindings.length === 1 && only ? only : firstOf(sql.unionAll(all), ask);
}

function elementsOf(
  { indicator, input: { input } }: RowsItem,
  binding: RowsBinding,
  ask: Ask,
): SqlQuery {
  const take = takenBy(input, binding);
  const number = take ? toDouble(take.column, take.held) : sql.null;
  const value = input.absent === 'zero' ? sql.call('coalesce', number, sql.double(0)) : number;
  const conditions = [allRows(binding, ask), whereOf(input)].filter((one) => one !== null);
  const hasQuarters = binding.keys.quarter !== undefined;
  const grain = hasQuarters
    ? [...ask.keys, 'year' as const, 'quarter' as const]
    : [...ask.keys, 'year' as const];
  const query = sql.select({
    columns: [
      ...groupKeys(grain, binding, ask).map(({ name, expression }) => sql.as(expression, name)),
      sql.as(value, 'element'),
      sql.as(sql.column('rowid'), 'element order'),
      sql.as(sql.boolean(binding.sample), 'sample'),
      ...(hasQuarters ? [] : [sql.as(sql.boolean(false), 'broken')]),
    ],
    from: sql.table(binding.table),
    where: conditions.length === 0 ? null : sql.and(...conditions),
  });
  return hasQuarters ? quartersOf(query, indicator, ask) : query;
}

/** The elements of the year: of its annual list, of the last quarter, or of all of them. */
function quartersOf(rows: SqlQuery, { rule }: PlannedIndicator, ask: Ask): SqlQuery {
  const keys = [...ask.keys, 'year'];
  const upTo = ask.quarter ?? 4;
  const quarter = sql.column('quarter');
  const isAnnual = sql.isNull(quarter);
  const isWanted = sql.binary(quarter, '<=', sql.integer(upTo));
  const count = (filter: SqlExpression, args: SqlExpression[] = [], distinct = false) =>
    sql.aggregate('count', args, { filter, distinct });
  const known = sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(count(isAnnual), 'annual'),
      sql.as(count(isWanted, [quarter], true), 'quarters'),
      sql.as(count(sql.binary(quarter, '=', sql.integer(upTo))), 'last'),
    ],
    from: sql.subquery(rows, 'elements'),
    groupBy: keys.map((key) => sql.column(key)),
  });
  const takesAnnual = ask.quarter === null;
  const annual = sql.and(
    sql.boolean(takesAnnual),
    sql.binary(sql.column('annual'), '>', sql.integer(0)),
  );
  const ofLast = rule.periodAggregation === 'last';
  const isComplete = ofLast
    ? sql.binary(sql.column('last'), '>', sql.integer(0))
    : sql.binary(sql.column('quarters'), '>=', sql.integer(upTo));
  const belongs = ofLast ? sql.binary(quarter, '=', sql.integer(upTo)) : isWanted;
  // A year with a quarter missing keeps one element that is absent, so that the list is too.
  const chosen = sql.case(
    [
      { when: annual, then: isAnnual },
      { when: isComplete, then: belongs },
    ],
    isWanted,
  );
  const isBroken = sql.not(sql.or(annual, isComplete));
  return sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(sql.column('element'), 'element'),
      sql.as(sql.column('element order'), 'element order'),
      sql.as(sql.column('sample'), 'sample'),
      sql.as(isBroken, 'broken'),
    ],
    from: sql.join(
      sql.subquery(rows, 'elements'),
      'inner',
      sql.subquery(known, 'quarters there are'),
      keys,
    ),
    where: chosen,
  });
}

const withBinding = (query: SqlQuery, i: number): SqlQuery =>
  sql.select({
    columns: [sql.star(), sql.as(sql.integer(i), 'binding')],
    from: sql.subquery(query, 'table'),
  });

/** The elements of the first table that has any. */
function firstOf(union: SqlQuery, ask: Ask): SqlQuery {
  const keys = [...ask.keys, 'year'];
  const first = sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(sql.aggregate('min', [sql.column('binding')]), 'first'),
    ],
    from: sql.subquery(union, 'every table'),
    groupBy: keys.map((key) => sql.column(key)),
  });
  return sql.select({
    columns: [sql.star()],
    from: sql.join(
      sql.subquery(union, 'every table'),
      'inner',
      sql.subquery(first, 'first table'),
      keys,
    ),
    where: sql.binary(sql.column('binding'), '=', sql.column('first')),
  });
}
