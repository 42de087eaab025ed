import type { SqlExpression } from './tree.ts';

/** A number in SQL: NULL where absent, and the code of the reason, 0 where it is there. */
export interface SqlPair {
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
}
