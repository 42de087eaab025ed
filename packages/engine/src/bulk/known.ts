import { type SqlExpression, sql } from '@tolok/formula';

const yes = sql.boolean(true);
const no = sql.boolean(false);

/** Whether an expression is the literal TRUE, or FALSE. */
export const isLiteral = (x: SqlExpression, value: boolean): boolean =>
  x.kind === 'boolean' && x.value === value;

/** Any of the conditions, without those that are known. */
export function anyOf(conditions: readonly SqlExpression[]): SqlExpression {
  if (conditions.some((one) => isLiteral(one, true))) return yes;
  const open = conditions.filter((one) => !isLiteral(one, false));
  return open.length === 0 ? no : sql.or(...open);
}

/** A conjunction without the parts that are known. */
export function simplified(x: SqlExpression): SqlExpression {
  if (x.kind === 'not') {
    const inner = simplified(x.operand);
    return inner.kind === 'boolean' ? sql.boolean(!inner.value) : sql.not(inner);
  }
  if (x.kind !== 'and') return x;
  const parts = x.operands.map(simplified);
  if (parts.some((part) => isLiteral(part, false))) return no;
  const open = parts.filter((part) => !isLiteral(part, true));
  return open.length === 0 ? yes : sql.and(...open);
}
