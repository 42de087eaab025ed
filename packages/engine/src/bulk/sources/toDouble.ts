import type { Field } from '@tolok/dataset';
import { type SqlExpression, sql } from '@tolok/formula';

/** How numbers of a column are held: a double, or whole units of so many decimals. */
export type Held = { readonly decimals: number } | 'double';

/** How the numbers of a declared column are held. */
export const heldAs = ({ type, decimals }: Field): Held =>
  type !== 'number' ? { decimals: 0 } : decimals === undefined ? 'double' : { decimals };

/** What a sum of doubles is added in: a DECIMAL of nine decimals. */
export const sumScale = 9;

/**
 * The double nearest to an exact number of the database. A number that a double holds exactly, in
 * its units, is cast and divided once; a larger one goes through its digits, since databases
 * convert wide integers each in its own way.
 */
export function toDouble(x: SqlExpression, held: Held): SqlExpression {
  if (held === 'double') return x;
  const limit = sql.integer(9007199254740992n / 10n ** BigInt(held.decimals));
  const small = sql.and(sql.binary(x, '>=', sql.negate(limit)), sql.binary(x, '<=', limit));
  return sql.case([{ when: small, then: sql.cast(x, 'DOUBLE') }], throughDigits(x));
}

/** The units of an exact number, as the double nearest to them. */
export function unitsToDouble(x: SqlExpression, { decimals }: { decimals: number }): SqlExpression {
  if (decimals === 0) return toDouble(x, { decimals });
  const digits = sql.call('replace', sql.cast(x, 'VARCHAR'), sql.text('.'), sql.text(''));
  return sql.cast(digits, 'DOUBLE');
}

const throughDigits = (x: SqlExpression): SqlExpression =>
  sql.cast(sql.cast(x, 'VARCHAR'), 'DOUBLE');
