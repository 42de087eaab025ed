import { type SqlExpression, type SqlQuery, sql } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import type { RowsBinding } from '../../plan/plan.ts';
import { inputColumn, inputPart } from '../names.ts';
import { rowsQuery } from './rowsSource.ts';
import type { Ask, RowsItem } from './source.ts';

const missing = sql.integer(absentCode('missing-input'));
const binding = 'binding';

/**
 * Several tables of one name as one source: of an entity and year that more than one speaks of, the
 * first table stands. `twiceQuery` tells which those are.
 */
export function firstBinding(
  items: readonly RowsItem[],
  bindings: readonly RowsBinding[],
  ask: Ask,
): SqlQuery {
  const keys = [...ask.keys, 'year'];
  const order = sql.column(binding);
  const columns = items.flatMap(({ indicator, input }) => {
    const name = inputColumn(indicator, input.name);
    const filter = sql.column(inputPart(name, 'found'));
    const first = (x: SqlExpression) => sql.aggregate('arg_min', [x, order], { filter });
    const value = sql.column(name);
    const isThere = sql.call('coalesce', first(sql.isNotNull(value)), sql.boolean(false));
    return [
      // arg_min passes over NULL: the first table stands even where it has nothing.
      sql.as(sql.when(isThere, first(sql.call('coalesce', value, sql.double(0)))), name),
      sql.as(first(sql.column(inputPart(name, 'reason'))), inputPart(name, 'reason')),
      sql.as(first(sql.column(inputPart(name, 'sample'))), inputPart(name, 'sample')),
      sql.as(
        sql.binary(sql.aggregate('count', [], { filter }), '>', sql.integer(0)),
        inputPart(name, 'found'),
      ),
    ];
  });
  return sql.select({
    columns: [...keys.map((key) => sql.as(sql.column(key), key)), ...columns],
    from: sql.subquery(unionOf(items, bindings, ask), 'every table'),
    groupBy: keys.map((key) => sql.column(key)),
  });
}

/** The entities and years that more than one table speaks of: input, resource, keys, year. */
export function twiceQuery({ indicator, input }: RowsItem, { bindings, ask }: TwiceIn): SqlQuery {
  const keys = [...ask.keys, 'year'].map((key) => sql.column(key));
  const found = sql.column(inputPart(inputColumn(indicator, input.name), 'found'));
  return sql.select({
    columns: [...ask.keys, 'year'].map((key) => sql.as(sql.column(key), key)),
    from: sql.subquery(unionOf([{ indicator, input }], bindings, ask), 'every table'),
    where: found,
    groupBy: keys,
    having: sql.binary(sql.aggregate('count', []), '>', sql.integer(1)),
    orderBy: keys.map((key) => sql.order(key)),
    limit: toldAtMost,
  });
}

interface TwiceIn {
  readonly bindings: readonly RowsBinding[];
  readonly ask: Ask;
}

/** So many cases of one mistake are told. */
export const toldAtMost = 20;

function unionOf(items: readonly RowsItem[], bindings: readonly RowsBinding[], ask: Ask): SqlQuery {
  return sql.unionAll(
    bindings.map((one, i) => {
      const query = rowsQuery(items, one, ask);
      const given = new Set('columns' in query ? query.columns.map(({ as }) => as) : []);
      const orElse = (name: string, other: SqlExpression) =>
        given.has(name) ? sql.column(name) : other;
      const columns = items.flatMap(({ indicator, input }) => {
        const name = inputColumn(indicator, input.name);
        return [
          sql.as(sql.column(name), name),
          sql.as(orElse(inputPart(name, 'reason'), missing), inputPart(name, 'reason')),
          sql.as(orElse(inputPart(name, 'found'), sql.boolean(true)), inputPart(name, 'found')),
          sql.as(sql.boolean(one.sample), inputPart(name, 'sample')),
        ];
      });
      return sql.select({
        columns: [
          ...[...ask.keys, 'year'].map((key) => sql.as(sql.column(key), key)),
          sql.as(sql.integer(i), binding),
          ...columns,
        ],
        from: sql.subquery(query, 'table'),
      });
    }),
  );
}
