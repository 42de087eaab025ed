import { sql } from '../sql/build.ts';
import type { SqlExpression } from '../sql/tree.ts';
import { exactLimits } from './exactSum.ts';

/**
 * `exactSum` as an aggregate over the rows where `wanted` is true, NULL for none and beyond the
 * limits. Exact in every order of the rows: what is added are integers.
 */
export function exactSumToSql(
  element: SqlExpression,
  wanted: SqlExpression,
  scale: number,
): SqlExpression {
  const { fits, whole } = exactUnitsToSql(element, scale);
  const total = sql.cast(sql.aggregate('sum', [whole], { filter: wanted }), 'HUGEINT');
  const tooLarge = sql.aggregate('count', [], { filter: sql.and(wanted, sql.not(fits)) });
  return exactTotalToSql(total, sql.binary(tooLarge, '=', sql.integer(0)));
}

/** A number in whole units of 10 ** -scale, a DECIMAL(38,0), and whether it `fits`; NULL where not. */
export function exactUnitsToSql(
  element: SqlExpression,
  scale: number,
): { readonly fits: SqlExpression; readonly whole: SqlExpression } {
  // round(x) of one argument is half away from zero; a dialect where it is not spells it out.
  const scaled = sql.call('round', sql.binary(element, '*', sql.double(10 ** scale)));
  const fits = sql.binary(sql.call('abs', scaled), '<', sql.double(exactLimits.element));
  return { fits, whole: sql.cast(sql.when(fits, scaled), 'DECIMAL(38,0)') };
}

/** A HUGEINT total of units as the double that `exactSum` gives; NULL unless `all` and in the limits. */
export function exactTotalToSql(total: SqlExpression, all: SqlExpression): SqlExpression {
  const part = sql.integer(10n ** 15n);
  const asDouble = sql.binary(
    sql.binary(sql.cast(sql.call('divide', total, part), 'DOUBLE'), '*', sql.double(1e15)),
    '+',
    sql.cast(sql.call('mod', total, part), 'DOUBLE'),
  );
  const possible = sql.and(
    all,
    sql.binary(sql.call('abs', asDouble), '<', sql.double(exactLimits.sum)),
  );
  return sql.when(possible, asDouble);
}
