import { type Whole, snapRational, wholeAbove, wholeBelow } from '../intervals/roundRational.ts';
import { roundInterval } from '../intervals/steps.ts';
import { snap, snapToSql } from '../snap.ts';
import { sql } from '../sql/build.ts';
import type { SqlExpression } from '../sql/tree.ts';
import type { FormulaFunction } from './formulaFunction.ts';

type Shape = Pick<
  FormulaFunction,
  'takes' | 'unit' | 'evaluate' | 'toSql' | 'toInterval' | 'total'
>;

/** From here on every double is a whole number. */
const wholeFrom = 2 ** 52;

/**
 * What the three roundings share: the size is shifted by the digits (0 without them, negative for
 * tens and hundreds), made whole by `whole`, shifted back, and takes the sign again. A number too
 * large to have such digits is left.
 *
 * `exactly` is `whole` for exact sizes; `short` for one that an interval comes close to from below
 * and does not reach.
 */
export const rounding = (
  whole: (size: number) => number,
  wholeToSql: (size: SqlExpression) => SqlExpression,
  exactly: Whole,
  short: Whole = exactly,
): Shape => ({
  takes: { min: 1, max: 2, digits: [1] },
  unit: (_, units) => units.same([0]),
  evaluate: (x = 0, digits = 0) => {
    const by = Number(`1e${Math.abs(digits)}`);
    const size = digits < 0 ? Math.abs(x) / by : Math.abs(x) * by;
    if (!(size < wholeFrom)) return x;
    const signed = Math.sign(x) * whole(size);
    return digits < 0 ? signed * by : signed / by;
  },
  toSql: (x = sql.null, places = sql.double(0)) => {
    const digits = places.kind === 'number' ? Number(places.value) : 0;
    const by = sql.double(Number(`1e${Math.abs(digits)}`));
    const size = sql.binary(sql.call('abs', x), digits < 0 ? '/' : '*', by);
    const signed = sql.binary(sql.call('sign', x), '*', wholeToSql(size));
    return sql.when(
      sql.binary(size, '<', sql.double(wholeFrom)),
      sql.binary(signed, digits < 0 ? '*' : '/', by),
      x,
    );
  },
  toInterval: (x, digits) => roundInterval(x, Number(digits?.low.numerator ?? 0n), exactly, short),
  total: true,
});

/** Rounding to the next whole: noise beyond nine decimals is taken off first, so 7 stays 7. */
export const snapped = {
  up: rounding(
    (size) => Math.ceil(snap(size)),
    (size) => sql.call('ceil', snapToSql(size)),
    (size) => wholeAbove(snapRational(size)),
  ),
  down: rounding(
    (size) => Math.floor(snap(size)),
    (size) => sql.call('floor', snapToSql(size)),
    (size) => wholeBelow(snapRational(size)),
  ),
} as const;

/** `dibulatkan … dengan 2 angka di belakang koma`; without digits, to a whole number. */
export const roundingWords = (id: string, en: string): FormulaFunction['words'] => ({
  id: ([x, digits]) =>
    `${x} yang dibulatkan ${id} ${digits === undefined ? 'ke bilangan bulat' : `pada ${digits} angka di belakang koma`}`,
  en: ([x, digits]) =>
    `${x} rounded ${en} to ${digits === undefined ? 'a whole number' : `${digits} decimals`}`,
});
