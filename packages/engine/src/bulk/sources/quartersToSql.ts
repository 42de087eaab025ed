import {
  type SqlExpression,
  type SqlQuery,
  type SqlSelectColumn,
  rowsFunctions,
  sql,
} from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { inputColumn, inputPart } from '../names.ts';
import type { Ask, RowsItem } from './source.ts';

const missing = sql.integer(absentCode('missing-input'));
const undefinedCode = sql.integer(absentCode('undefined'));
const quarter = sql.column('quarter');

/** Decimals that quarters keep when they are added. */
const scale = 9;

/**
 * `combineQuarters` as SQL: quarters of each entity and year put together as the indicator says, up
 * to the quarter asked for, or the annual figure where the year is asked for and has one.
 */
export function combineQuarters(
  byQuarter: SqlQuery,
  items: readonly RowsItem[],
  ask: Ask,
): SqlQuery {
  const keys = [...ask.keys, 'year'].map((name) => sql.column(name));
  const columns = items.flatMap((item) => combined(item, ask.quarter));
  return sql.select({
    columns: [...[...ask.keys, 'year'].map((name) => sql.as(sql.column(name), name)), ...columns],
    from: sql.subquery(byQuarter, 'by quarter'),
    groupBy: keys,
  });
}

function combined({ indicator, input }: RowsItem, asked: number | null): SqlSelectColumn[] {
  const name = inputColumn(indicator, input.name);
  const value = sql.column(name);
  const reason = sql.column(inputPart(name, 'reason'));
  const found = isFiltered(input.input) ? sql.column(inputPart(name, 'found')) : sql.boolean(true);
  const upTo = asked ?? 4;
  const wanted = sql.and(found, sql.binary(quarter, '<=', sql.integer(upTo)));
  const annual = sql.and(found, sql.isNull(quarter));
  const is = (filter: SqlExpression) =>
    sql.binary(sql.aggregate('count', [], { filter }), '>', sql.integer(0));
  const parts = whole(indicator.rule.periodAggregation, { value, reason, found, wanted, upTo });
  const one = (x: SqlExpression) => sql.aggregate('max', [x], { filter: annual });
  const takesAnnual = asked === null;
  const isFound = takesAnnual ? sql.or(is(annual), is(wanted)) : is(wanted);
  return [
    sql.as(takesAnnual ? sql.when(is(annual), one(value), parts.value) : parts.value, name),
    sql.as(
      takesAnnual ? sql.when(is(annual), one(reason), parts.reason) : parts.reason,
      inputPart(name, 'reason'),
    ),
    sql.as(isFound, inputPart(name, 'found')),
  ];
}

/** Whether an input takes only some rows, so that a group may not speak of it. */
export const isFiltered = ({ where }: RowsItem['input']['input']): boolean =>
  Object.keys(where ?? {}).length > 0;

interface QuarterParts {
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
  readonly found: SqlExpression;
  readonly wanted: SqlExpression;
  readonly upTo: number;
}

function whole(
  how: RowsItem['indicator']['rule']['periodAggregation'],
  { value, reason, found, wanted, upTo }: QuarterParts,
): { value: SqlExpression; reason: SqlExpression } {
  if (how === 'last') {
    const filter = sql.and(found, sql.binary(quarter, '=', sql.integer(upTo)));
    return {
      value: sql.aggregate('max', [value], { filter }),
      reason: sql.call('coalesce', sql.aggregate('max', [reason], { filter }), missing),
    };
  }
  const complete = sql.binary(
    sql.aggregate('count', [], { filter: wanted }),
    '>=',
    sql.integer(upTo),
  );
  const absentOnes = sql.and(wanted, sql.isNull(value));
  const first = sql.aggregate('arg_min', [reason, quarter], { filter: absentOnes });
  const there = sql.binary(sql.aggregate('count', [], { filter: absentOnes }), '=', sql.integer(0));
  const total = rowsFunctions[how].toSql(value, wanted, scale);
  const finite = sql.when(sql.call('isfinite', total), total);
  return {
    value: sql.when(sql.and(complete, there), finite),
    reason: sql.case(
      [
        { when: sql.not(complete), then: missing },
        { when: sql.not(there), then: first },
      ],
      undefinedCode,
    ),
  };
}
