import { sql } from './sql/build.ts';
import type { SqlExpression } from './sql/tree.ts';

const limit = 1e6;

/**
 * A number made ready to be compared: rounded to nine decimals, half away from zero, below a
 * million; itself from there on. 29 / 100 * 100 becomes 29, so a target met exactly is met. -0
 * becomes 0. The number must be finite.
 */
export function snap(x: number): number {
  const size = Math.abs(x);
  return size < limit ? (Math.sign(x) * Math.floor(size * 1e9 + 0.5)) / 1e9 + 0 : x;
}

/** Snaps a whole column in place, where `values` are finite. */
export function snapColumn(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = snap(values[i] ?? 0);
}

/** `snap` as SQL: the same bits; NULL stays NULL. `x` is written four times. */
export function snapToSql(x: SqlExpression): SqlExpression {
  if (x.kind === 'number' && x.type === 'double') return sql.double(snap(x.value));
  return snapped(x, (rounded) => sql.binary(rounded, '+', sql.double(0)));
}

/** `snapToSql` for comparisons alone: -0 stays -0, which no comparison tells from 0. */
export const comparableToSql = (x: SqlExpression): SqlExpression =>
  snapped(x, (rounded) => rounded);

function snapped(
  x: SqlExpression,
  finish: (rounded: SqlExpression) => SqlExpression,
): SqlExpression {
  const size = sql.call('abs', x);
  const nine = sql.double(1e9);
  const whole = sql.call('floor', sql.binary(sql.binary(size, '*', nine), '+', sql.double(0.5)));
  const signed = sql.binary(sql.call('sign', x), '*', whole);
  return sql.when(
    sql.binary(size, '<', sql.double(limit)),
    finish(sql.binary(signed, '/', nine)),
    x,
  );
}
