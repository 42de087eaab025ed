import { type SqlExpression, sql } from '@tolok/formula';
import type { Key, RowsBinding } from '../../plan/plan.ts';
import type { Ask } from './source.ts';

export interface GroupKey {
  readonly name: Key;
  readonly expression: SqlExpression;
}

/** The keys of a row by their own names: text for an entity, the year moved to the row it serves. */
export function groupKeys(
  grain: readonly Key[],
  binding: Pick<RowsBinding, 'keys' | 'fields'> & Partial<Pick<RowsBinding, 'primaryKey'>>,
  { offset }: Pick<Ask, 'offset'>,
): readonly GroupKey[] {
  return grain.map((name) => {
    const column = binding.keys[name] ?? name;
    const stored = sql.column(column);
    const certain = binding.primaryKey?.includes(column) ?? false;
    if (name === 'quarter') return { name, expression: stored };
    if (name === 'year') {
      const year = certain ? stored : sql.call('coalesce', stored, sql.integer(0));
      return { name, expression: offset === 0 ? year : sql.binary(year, '-', sql.integer(offset)) };
    }
    const type = binding.fields.find((field) => field.name === column)?.type;
    const text = type === 'string' || type === 'date' ? stored : sql.cast(stored, 'VARCHAR');
    return { name, expression: certain ? text : sql.call('coalesce', text, sql.text('')) };
  });
}

/** Whether the primary key of a table says that no two of its rows are of one group. */
export const isUnique = ({ primaryKey, keys }: RowsBinding, grain: readonly Key[]): boolean =>
  primaryKey.length > 0 && primaryKey.every((column) => grain.some((key) => keys[key] === column));

/** The condition on the rows of a table that anything asked for can need; null for all of them. */
export function allRows(
  binding: Pick<RowsBinding, 'keys' | 'fields'>,
  { years, offset, workUnit }: Ask,
): SqlExpression | null {
  const { year, workUnit: unit } = binding.keys;
  const conditions: SqlExpression[] = [];
  if (years && year !== undefined) {
    const wanted = years.map((one) => sql.integer(one + offset));
    conditions.push(sql.inList(sql.column(year), wanted));
  }
  if (workUnit !== null && unit !== undefined) {
    const [key] = groupKeys(['workUnit'], binding, { offset });
    if (key) conditions.push(sql.binary(key.expression, '=', sql.text(workUnit)));
  }
  return conditions.length === 0 ? null : sql.and(...conditions);
}
