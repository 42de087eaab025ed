import { type SqlExpression, type SqlQuery, sql } from '@tolok/formula';
import type { RowsInput } from '@tolok/schema';
import type { Key, RowsBinding } from '../plan/plan.ts';
import { placeColumns } from './rowReader.ts';

/** What the statement of an aggregated input gives beside the keys, one row per group. */
export const groupColumns = ['year', 'quarter', 'value', 'rows', 'present'] as const;

/**
 * The statement behind an input: one row per entity, year and quarter with the aggregate, or, for a
 * list, one row per element. Sums are exact: a column of doubles is added as DECIMAL(38,9).
 */
export function rowsStatement(
  keys: readonly Key[],
  input: RowsInput,
  binding: RowsBinding,
): SqlQuery {
  const list = input.aggregate === 'list';
  const grouping = groupingColumns(keys, binding);
  const values = list ? elementColumns(input) : aggregateColumns(input, binding);
  const quarter = binding.keys.quarter ? [] : [sql.as(sql.null, 'quarter')];
  return sql.select({
    columns: [
      ...grouping.map(([name, column]) => sql.as(sql.column(column), name)),
      ...quarter,
      ...values.map(([name, expression]) => sql.as(expression, name)),
    ],
    from: sql.table(binding.table),
    where: whereOf(input),
    groupBy: list ? [] : grouping.map(([, column]) => sql.column(column)),
    orderBy: [
      ...grouping.map(([, column]) => sql.order(sql.column(column))),
      ...(list ? [sql.order(sql.column('rowid'))] : []),
    ],
  });
}

function groupingColumns(keys: readonly Key[], binding: RowsBinding): [string, string][] {
  const named = [...keys, 'year', 'quarter'] as const;
  return named.flatMap((key): [string, string][] => {
    const column = binding.keys[key];
    return column === undefined ? [] : [[key, column]];
  });
}

const elementColumns = (input: RowsInput): [string, SqlExpression][] => [
  ['value', sql.column(input.take ?? '')],
];

function aggregateColumns(input: RowsInput, binding: RowsBinding): [string, SqlExpression][] {
  const take = input.take === undefined ? null : sql.column(input.take);
  const present = sql.aggregate('count', take ? [take] : []);
  return [
    ['value', aggregateOf(input, binding, take)],
    ['rows', sql.aggregate('count', [])],
    ['present', present],
    ...(binding.cells
      ? [...placeColumns, 'absent'].map((name): [string, SqlExpression] => [
          name,
          sql.aggregate('min', [sql.column(name)]),
        ])
      : []),
  ];
}

function aggregateOf(
  input: RowsInput,
  binding: RowsBinding,
  take: SqlExpression | null,
): SqlExpression {
  if (input.aggregate === 'count' || take === null)
    return sql.aggregate('count', take ? [take] : []);
  const field = binding.fields.find(({ name }) => name === input.take);
  const isDouble = field?.type === 'number' && field.decimals === undefined;
  switch (input.aggregate) {
    case 'min':
    case 'max':
      return sql.aggregate(input.aggregate, [take]);
    case 'only':
      return sql.aggregate('min', [take]);
    default:
      return sql.aggregate('sum', [isDouble ? sql.cast(take, 'DECIMAL(38,9)') : take]);
  }
}

/** The condition of an input on its rows; null where it takes all. */
export function whereOf(input: RowsInput): SqlExpression | null {
  const conditions = Object.entries(input.where ?? {}).map(([name, wanted]) => {
    const items = (Array.isArray(wanted) ? wanted : [wanted]) as (string | number | boolean)[];
    return sql.inList(sql.column(name), items.map(literal));
  });
  return conditions.length === 0 ? null : sql.and(...conditions);
}

function literal(value: string | number | boolean): SqlExpression {
  if (typeof value === 'string') return sql.text(value);
  if (typeof value === 'boolean') return sql.boolean(value);
  return Number.isSafeInteger(value) ? sql.integer(value) : sql.double(value);
}
