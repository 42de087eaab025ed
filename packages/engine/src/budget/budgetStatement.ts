import type { Field, Resource } from '@tolok/dataset';
import { type SqlExpression, type SqlQuery, sql } from '@tolok/formula';
import type { Budget } from '@tolok/schema';
import { placeColumns } from '../collect/rowReader.ts';

/**
 * The statement behind a budget: its rows in the order of the table, as `code`, `parent`, `level`,
 * `name`, `amount` and, for printed cells, their place. A value of `where` that does not fit its
 * column matches no row.
 */
export function budgetStatement(
  { tree, workUnit, year }: Budget,
  resource: Resource,
  table: string,
): SqlQuery {
  const { code, parent, level, name, amount, where = {} } = tree;
  const keyed = { workUnit, year };
  const wanted = [
    ...Object.entries(where),
    ...resource.fields.flatMap(({ name: field, key }): [string, string | number][] =>
      key === 'workUnit' || key === 'year' ? [[field, keyed[key]]] : [],
    ),
  ];
  const fields = new Map(resource.fields.map((field) => [field.name, field]));
  return sql.select({
    columns: [
      ...Object.entries({ code, parent, level, name, amount }),
      ...(resource.kind === 'cells' ? placeColumns.map((one) => [one, one] as const) : []),
    ].map(([as, column]) => sql.as(sql.column(column), as)),
    from: sql.table(table),
    where:
      wanted.length === 0
        ? null
        : sql.and(...wanted.map(([one, value]) => equal(fields.get(one), value))),
    orderBy: [sql.order(sql.column('rowid'))],
  });
}

function equal(field: Field | undefined, value: string | number): SqlExpression {
  const isText = field?.type === 'string' || field?.type === 'date';
  const number = typeof value === 'number' ? value : Number.NaN;
  const literal = isText
    ? sql.text(String(value))
    : Number.isSafeInteger(number)
      ? sql.integer(number)
      : Number.isFinite(number)
        ? sql.double(number)
        : sql.null;
  return sql.inList(sql.column(field?.name ?? ''), [literal]);
}
