import {
  type SqlExpression,
  type SqlQuery,
  type SqlRows,
  rowsFunctions,
  sql,
} from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { entityKeys } from '../../collect/collectRows.ts';
import type { PlannedIndicator, PlannedReference } from '../../plan/plan.ts';
import { servingBlock } from '../blocks.ts';
import { groupedList, overList } from './listSource.ts';
import { inputColumn, inputPart, resultColumns } from '../names.ts';
import type { Ask } from './source.ts';

const missing = sql.integer(absentCode('missing-input'));
const undefinedCode = sql.integer(absentCode('undefined'));

/** Decimals that values keep when they are added. */
const scale = 9;

/** A reference of one indicator to another that stands in a block of its own. */
export interface PartsItem {
  readonly indicator: PlannedIndicator;
  readonly input: PlannedReference;
  readonly child: PlannedIndicator;
}

/**
 * The values of another indicator that belong to each entity and year, put together as the input
 * says: the value with its `reason`, whether any is there (`found`), whether made-up data took part.
 */
export function partsQuery({ indicator, input, child }: PartsItem, ask: Ask): SqlQuery {
  const names = resultColumns(child.id);
  const name = inputColumn(indicator, input.name);
  const keys = [...ask.keys, 'year'];
  const year = sql.column('year');
  const finer = entityKeys(child).filter((key) => !ask.keys.includes(key));
  const { value, reason } = takenFrom(child, input.input.take);
  const isThere = sql.or(
    sql.isNotNull(sql.column(names.actual)),
    sql.isNotNull(sql.column(names.letter)),
  );
  const zero = input.input.absent === 'zero';
  const rows = sql.select({
    columns: [
      ...ask.keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(ask.offset === 0 ? year : sql.binary(year, '-', sql.integer(ask.offset)), 'year'),
      sql.as(zero ? sql.call('coalesce', value, sql.double(0)) : value, 'part'),
      sql.as(zero ? sql.integer(0) : reason, 'part reason'),
      sql.as(orderOf(finer), 'part order'),
      sql.as(isThere, 'part there'),
      sql.as(sql.column(names.sample), 'part sample'),
    ],
    from: sql.table(servingBlock(child.id)),
    // Its block may hold other years, for others that take them.
    where: ask.years
      ? sql.and(
          sql.column(names.cell),
          sql.inList(
            year,
            ask.years.map((one) => sql.integer(one + ask.offset)),
          ),
        )
      : sql.column(names.cell),
  });
  const among = (flag: SqlExpression) => sql.aggregate('count', [], { filter: flag });
  const some = (flag: SqlExpression) => sql.binary(among(flag), '>', sql.integer(0));
  const wanted =
    input.input.absent === 'skip' ? sql.isNotNull(sql.column('part')) : sql.boolean(true);
  const more = {
    [inputPart(name, 'found')]: some(sql.column('part there')),
    [inputPart(name, 'sample')]: some(sql.column('part sample')),
  };
  const from = sql.subquery(rows, 'parts');
  if (input.input.aggregate === 'list') {
    const bind = (): SqlRows => ({
      value: sql.column('part'),
      reason: sql.column('part reason'),
      order: sql.column('part order'),
    });
    return groupedList({
      indicator,
      nodes: overList(indicator, input.name),
      skips: input.input.absent === 'skip',
      bind,
      from,
      keys,
      // A list without an element that counts is missing.
      more: {
        ...more,
        [inputPart(name, 'count')]: sql.when(some(wanted), sql.integer(0), sql.integer(1)),
      },
    });
  }
  const put = putTogether(input.input.aggregate, among(wanted), wanted);
  return sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(put.value, name),
      sql.as(put.reason, inputPart(name, 'reason')),
      ...Object.entries(more).map(([as, expression]) => sql.as(expression, as)),
    ],
    from,
    groupBy: keys.map((key) => sql.column(key)),
  });
}

function putTogether(
  aggregate: Exclude<PlannedReference['input']['aggregate'], 'list'>,
  count: SqlExpression,
  wanted: SqlExpression,
): { value: SqlExpression; reason: SqlExpression } {
  const part = sql.column('part');
  if (aggregate === 'count') return { value: sql.cast(count, 'DOUBLE'), reason: missing };
  const none = sql.binary(count, '=', sql.integer(0));
  const absentOnes = sql.and(wanted, sql.isNull(part));
  const first = sql.aggregate('arg_min', [sql.column('part reason'), sql.column('part order')], {
    filter: absentOnes,
  });
  if (aggregate === undefined) {
    const alone = sql.binary(count, '=', sql.integer(1));
    return {
      value: sql.when(alone, sql.aggregate('min', [part], { filter: wanted })),
      reason: sql.case(
        [
          { when: none, then: missing },
          { when: alone, then: sql.call('coalesce', first, undefinedCode) },
        ],
        undefinedCode,
      ),
    };
  }
  const whole = sql.binary(sql.aggregate('count', [], { filter: absentOnes }), '=', sql.integer(0));
  const total = rowsFunctions[aggregate].toSql(part, wanted, scale);
  return {
    value: sql.when(sql.and(whole, sql.call('isfinite', total)), total),
    reason: sql.case([{ when: none, then: missing }], sql.call('coalesce', first, undefinedCode)),
  };
}

/** What a reference takes of a row of results: a letter is no number. */
export function takenFrom(
  child: PlannedIndicator,
  take: PlannedReference['input']['take'],
): { value: SqlExpression; reason: SqlExpression } {
  const names = resultColumns(child.id);
  if (take === 'achievement') {
    return { value: sql.column(names.achievement), reason: sql.column(names.achievementReason) };
  }
  const letter = sql.isNotNull(sql.column(names.letter));
  return {
    value: sql.column(names.actual),
    reason: sql.when(letter, undefinedCode, sql.column(names.actualReason)),
  };
}

/** Orders parts by their finer keys, the way their rows are shown. */
function orderOf(keys: readonly string[]): SqlExpression {
  const [first, ...others] = keys.map((key) => sql.column(key));
  const separated = (all: SqlExpression, key: SqlExpression) =>
    sql.binary(sql.binary(all, '||', sql.text('\u001f')), '||', key);
  return first ? others.reduce(separated, first) : sql.integer(0);
}
