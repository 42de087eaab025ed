import { type SqlExpression, sql } from '@tolok/formula';

/**
 * A code as the narrowest integer there is: a wide table of results has one such column for each
 * indicator. A choice among literals is narrowed inside, where the database does it once.
 */
export const narrow = (x: SqlExpression): SqlExpression =>
  isChoice(x) ? narrowed(x) : sql.cast(x, 'TINYINT');

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
