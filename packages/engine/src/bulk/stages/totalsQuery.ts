import {
  type SqlBinding,
  type SqlExpression,
  type SqlQuery,
  type SqlSelectColumn,
  rowsFunctions,
  selectStages,
  comparableToSql,
  sql,
} from '@tolok/formula';
import { type Policy, absentCode } from '@tolok/schema';
import { judgementOf } from '../../achieve/judgement.ts';
import { periodTarget } from '../../aggregate/periodTotals.ts';
import type { Key, Plan } from '../../plan/plan.ts';
import { achieveToSql } from './achieveToSql.ts';
import { bandToSql, letterRankToSql } from './bandToSql.ts';
import type { ResultColumns } from '../blockQuery.ts';
import { resultColumns } from '../names.ts';

/** Decimals that years keep when they are added. */
const scale = 9;

/** How many years a total covers. */
export const coversColumn = (id: string): string => `${id} covers`;

/**
 * The years of a plan put together as SQL, `periodTotals` over the rows of one table of results: a
 * row per entity, under the plan's last year, with the columns of results and how many years each
 * total covers.
 */
export function totalsQuery(
  plan: Plan,
  policy: Policy,
  keys: readonly Key[],
  columns: readonly ResultColumns[],
): SqlQuery {
  const table = columns[0]?.table ?? '';
  const grouped = sql.select({
    columns: [...keys.map((key) => sql.as(sql.column(key), key)), ...columns.flatMap(combined)],
    from: sql.table(table),
    groupBy: keys.map((key) => sql.column(key)),
  });
  const judged = columns.map((one) => judge(policy, one));
  return sql.select({
    columns: [
      ...keys.map((key) => sql.as(sql.column(key), key)),
      sql.as(sql.cast(sql.integer(plan.commitment?.years.to ?? 0), 'BIGINT'), 'year'),
      ...judged.flatMap((one) => one.columns),
    ],
    from: selectStages(
      sql.subquery(grouped, 'years together'),
      judged.map(({ stages }) => stages),
    ),
  });
}

/** Where the totals of an indicator stand. */
export const totalColumns = (one: ResultColumns, table: string): ResultColumns => {
  const names = resultColumns(one.indicator.id);
  return {
    ...one,
    table,
    cell: names.cell,
    achievement: names.achievement,
    status: names.status,
    computed: true,
    findings: {},
  };
};

function combined(one: ResultColumns): SqlSelectColumn[] {
  const { indicator, cell, letter, sample } = one;
  const names = resultColumns(indicator.id);
  const year = sql.column('year');
  const own = cell === null ? sql.boolean(true) : sql.column(cell);
  const actual = sql.column(one.actual);
  const isLetter = letter === null ? sql.boolean(false) : sql.isNotNull(sql.column(letter));
  const there = sql.and(own, sql.or(sql.isNotNull(actual), isLetter));
  const count = (filter: SqlExpression) => sql.aggregate('count', [], { filter });
  const lastOf = (x: SqlExpression, filter: SqlExpression) =>
    sql.aggregate('arg_max', [x, year], { filter });
  const lastReason = sql.call(
    'coalesce',
    sql.call('nullif', lastOf(sql.column(one.reason), own), sql.integer(0)),
    sql.integer(absentCode('missing-input')),
  );
  const kind = indicator.rule.multiYear;
  const put = together(kind, actual, isLetter, there, lastOf, letter);
  const covers = kind === 'last' ? sql.call('least', count(there), sql.integer(1)) : count(there);
  const known = typeof sample === 'boolean' ? sql.boolean(sample) : sql.column(sample);
  return [
    sql.as(sql.binary(count(own), '>', sql.integer(0)), names.cell),
    sql.as(put.actual, names.actual),
    sql.as(put.letter, names.letter),
    sql.as(
      kind === 'none'
        ? sql.integer(absentCode('not-applicable'))
        : sql.when(
            sql.or(sql.isNotNull(put.actual), sql.isNotNull(put.letter)),
            sql.integer(0),
            lastReason,
          ),
      names.actualReason,
    ),
    sql.as(sql.cast(covers, 'INTEGER'), coversColumn(indicator.id)),
    ...(typeof sample === 'boolean'
      ? []
      : [sql.as(sql.binary(count(sql.and(own, known)), '>', sql.integer(0)), names.sample)]),
  ];
}

function together(
  kind: ResultColumns['indicator']['rule']['multiYear'],
  actual: SqlExpression,
  isLetter: SqlExpression,
  there: SqlExpression,
  lastOf: (x: SqlExpression, filter: SqlExpression) => SqlExpression,
  letter: string | null,
): { actual: SqlExpression; letter: SqlExpression } {
  const noLetter = sql.cast(sql.null, 'VARCHAR');
  if (kind === 'none') return { actual: sql.cast(sql.null, 'DOUBLE'), letter: noLetter };
  if (kind === 'last') {
    // arg_max passes over NULL: the last figure is a letter or a number, never the one before it.
    const isNumber = lastOf(sql.isNotNull(actual), there);
    return {
      actual: sql.when(isNumber, lastOf(sql.call('coalesce', actual, sql.double(0)), there)),
      letter:
        letter === null
          ? noLetter
          : sql.when(
              lastOf(isLetter, there),
              lastOf(sql.call('coalesce', sql.column(letter), sql.text('')), there),
            ),
    };
  }
  const letters = sql.aggregate('count', [], { filter: sql.and(there, isLetter) });
  const total = rowsFunctions[kind].toSql(actual, there, scale);
  const possible = sql.and(sql.binary(letters, '=', sql.integer(0)), sql.call('isfinite', total));
  // Letters cannot be added.
  return { actual: sql.when(possible, sql.binary(total, '+', sql.double(0))), letter: noLetter };
}

function judge(
  policy: Policy,
  one: ResultColumns,
): { stages: readonly (readonly SqlBinding[])[]; columns: readonly SqlSelectColumn[] } {
  const { indicator } = one;
  const { id, scale: planned } = indicator;
  const names = resultColumns(id);
  const letter = sql.column(names.letter);
  const stages: SqlBinding[][] = [];
  if (planned) {
    const snapped = `${id}/snapped`;
    const ofNumber = bandToSql(planned.scale, sql.column(snapped));
    stages.push([{ name: snapped, expression: comparableToSql(sql.column(names.actual)) }]);
    const ofLetter = letterRankToSql(planned.scale, letter);
    const rank = sql.when(sql.isNotNull(letter), ofLetter, ofNumber);
    stages.push([{ name: names.band, expression: rank }]);
  }
  const target = periodTarget(indicator);
  const judged = achieveToSql(id, judgementOf(policy, indicator, target), {
    prefix: `${id}/achievement`,
    rank: planned ? sql.column(names.band) : null,
    letters: true,
  });
  const absentOne = sql.binary(sql.column(names.actualReason), '<>', sql.integer(0));
  const settled = sql.or(sql.isNotNull(judged.status), sql.isNotNull(judged.achievement));
  const reason = sql.case(
    [
      { when: absentOne, then: sql.column(names.actualReason) },
      ...(target === null ? [] : [{ when: sql.not(settled), then: judged.achievementReason }]),
    ],
    sql.integer(0),
  );
  const there = sql.not(absentOne);
  return {
    stages: [...stages, ...judged.stages.map((stage) => [...stage])],
    columns: [
      sql.as(sql.column(names.cell), names.cell),
      sql.as(sql.column(names.actual), names.actual),
      sql.as(letter, names.letter),
      sql.as(sql.cast(reason, 'TINYINT'), names.reason),
      sql.as(sql.when(there, judged.achievement), names.achievement),
      sql.as(sql.when(there, judged.status), names.status),
      ...(planned ? [sql.as(sql.column(names.band), names.band)] : []),
      ...(typeof one.sample === 'string' ? [sql.as(sql.column(names.sample), names.sample)] : []),
      sql.as(sql.column(coversColumn(id)), coversColumn(id)),
    ],
  };
}
