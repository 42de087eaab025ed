import { sql } from '../sql/build.ts';
import type { SqlExpression } from '../sql/tree.ts';

/** `value` where none of the arguments is NULL, else NULL. Literals are never asked. */
export function allThere(args: readonly SqlExpression[], value: SqlExpression): SqlExpression {
  const asked = args.filter((arg) => arg.kind !== 'number');
  return asked.length === 0 ? value : sql.when(sql.and(...asked.map(sql.isNotNull)), value);
}
