import { type SqlExpression, sql } from '@tolok/formula';

/**
 * A choice among codes as the narrowest integer there is, where every code is a literal: a wide
 * table of results has one such column for each indicator. Any other expression stays as it is.
 */
export function narrow(x: SqlExpression): SqlExpression {
  return isChoice(x) ? narrowed(x) : x;
}

const isChoice = (x: SqlExpression): boolean =>
  x.kind === 'case'
    ? x.branches.every(({ then }) => isChoice(then)) &&
      x.otherwise !== null &&
      isChoice(x.otherwise)
    : x.kind === 'number' && x.type === 'integer';

const narrowed = (x: SqlExpression): SqlExpression =>
  x.kind === 'case'
    ? sql.case(
        x.branches.map(({ when, then }) => ({ when, then: narrowed(then) })),
        x.otherwise && narrowed(x.otherwise),
      )
    : sql.cast(x, 'TINYINT');
