import { type SqlExpression, sql } from '@tolok/formula';
import type { Scale } from '@tolok/schema';
import { snap } from '@tolok/formula';
import { type Bound, ladderOf } from '../../achieve/ladder.ts';

/** The rank of the band a snapped number falls into, lowest 0; NULL outside the scale or for NULL. */
export function bandToSql(scale: Scale, x: SqlExpression): SqlExpression {
  const ladder = ladderOf(scale);
  if (!ladder) return eachBand(scale, x);
  const { bottom, top, steps } = ladder;
  const isInside = sql.binary(x, top.included ? '<=' : '<', sql.double(top.at));
  // From the top down, so that only what reaches the last step is asked whether it goes beyond.
  const branches = [bottom, ...steps].map((step, i) => ({
    when: isAbove(x, step),
    then: i === steps.length ? sql.when(isInside, rank(i)) : rank(i),
  }));
  return sql.case(branches.toReversed());
}

/** The rank of a letter; NULL for one the scale does not have. */
export const letterRankToSql = (scale: Scale, letter: SqlExpression): SqlExpression =>
  sql.case(
    scale.bands.map(({ label }, i) => ({
      when: sql.binary(letter, '=', sql.text(label)),
      then: rank(i),
    })),
  );

const eachBand = ({ bands }: Scale, x: SqlExpression): SqlExpression =>
  sql.case(
    bands.map(({ from, fromIncluded, to, toIncluded }, i) => ({
      when: sql.and(
        isAbove(x, { at: snap(from), included: fromIncluded }),
        sql.binary(x, toIncluded ? '<=' : '<', sql.double(snap(to))),
      ),
      then: rank(i),
    })),
  );

const isAbove = (x: SqlExpression, { at, included }: Bound): SqlExpression =>
  sql.binary(x, included ? '>=' : '>', sql.double(at));

const rank = (i: number): SqlExpression => sql.cast(sql.integer(i), 'TINYINT');
