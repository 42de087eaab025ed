import { type SqlExpression, sql } from '@tolok/formula';
import type { Rounding } from '@tolok/schema';

/** `roundTo` as SQL: the same bits; NULL stays NULL. */
export function roundToSql(x: SqlExpression, { mode, digits }: Rounding): SqlExpression {
  const factor = sql.double(10 ** digits);
  const scaled = sql.binary(sql.call('abs', x), '*', factor);
  const signed = sql.binary(sql.call('sign', x), '*', whole[mode](scaled));
  return sql.when(
    sql.binary(scaled, '<', sql.double(2 ** 52)),
    sql.binary(sql.binary(signed, '/', factor), '+', sql.double(0)),
    x,
  );
}

const floor = (x: SqlExpression): SqlExpression => sql.call('floor', x);
const halfUp = (x: SqlExpression): SqlExpression => floor(sql.binary(x, '+', sql.double(0.5)));

const whole: Readonly<Record<Rounding['mode'], (x: SqlExpression) => SqlExpression>> = {
  'half-up': halfUp,
  'half-even': (x) => {
    const below = floor(x);
    const half = sql.binary(sql.binary(x, '-', below), '=', sql.double(0.5));
    const twice = sql.binary(sql.double(2), '*', floor(sql.binary(below, '/', sql.double(2))));
    return sql.when(sql.and(half, sql.binary(below, '=', twice)), below, halfUp(x));
  },
  truncate: floor,
};
