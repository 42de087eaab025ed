import {
  type SqlBinding,
  type SqlExpression,
  type SqlQuery,
  exactSum,
  exactTotalToSql,
  exactUnitsToSql,
  selectStages,
  sql,
} from '@tolok/formula';
import { type Policy, absentCode } from '@tolok/schema';
import type { Plan } from '../../plan/plan.ts';
import type { ResultColumns } from '../blockQuery.ts';

/** The table of work units and how each did as a whole. */
export const summaryTable = 'summary';

/** Decimals that values and weights keep when they are added exactly, as in `exactMean`. */
const scale = 9;

/** What one indicator of a work unit adds to the whole, a column each. */
const partOf = (id: string) => ({
  /** BOOLEAN: the status as the policy counts it. */
  counted: `${id}/counted`,
  /** HUGEINT: the weighted achievement in units; NULL where it stays out of the mean or is too large. */
  units: `${id}/units`,
  covered: `${id}/covered`,
});

/** The names of an objective's columns. */
export const objectiveColumns = (id: string) => ({
  achieved: `${id} achieved`,
  mean: `${id} mean`,
  covers: `${id} covers`,
});

/**
 * The stage *aggregate* as SQL: a row per work unit and year, from the columns of its indicators
 * alone, so that nothing is grouped. The columns are those of `Summary`, and three for each
 * objective.
 */
export function summaryQuery(
  plan: Plan,
  policy: Policy,
  columns: readonly ResultColumns[],
): SqlQuery {
  const [first] = columns;
  const names = ['workUnit', 'year'];
  const parts = columns.map((one) => partsOf(policy, one));
  const from = selectStages(sql.table(first?.table ?? ''), [
    [parts.flatMap(({ counted, covered }) => [counted, covered])],
    [[], parts.map(({ units }) => units)],
  ]);
  const whole = meanOf(policy, columns);
  const objectives = (plan.commitment?.objectives ?? []).flatMap(({ id }) => {
    const own = columns.filter(({ indicator }) => indicator.entry?.objective === id);
    return own.length === 0 ? [] : [{ id, own, status: statusOf(own) }];
  });
  const counted = columns.map(({ indicator }) => sql.column(partOf(indicator.id).counted));
  const achieved = countOf(counted);
  const total = sql.integer(columns.length);
  const computed = countOf(columns.map(({ computed: known }) => known).map(isComputed));
  const ratio = sql.binary(
    sql.binary(sql.cast(achieved.yes, 'DOUBLE'), '*', sql.double(100)),
    '/',
    sql.double(columns.length),
  );
  const ofObjectives = countOf(objectives.map(({ status }) => status));
  return sql.select({
    columns: [
      ...names.map((name) => sql.as(sql.column(name), name)),
      sql.as(total, 'indicators'),
      sql.as(achieved.yes, 'achieved'),
      sql.as(achieved.no, 'notAchieved'),
      sql.as(sql.binary(sql.binary(total, '-', achieved.yes), '-', achieved.no), 'absent'),
      sql.as(ratio, 'successRatio'),
      sql.as(whole.mean, 'meanAchievement'),
      sql.as(whole.covers, 'meanCovers'),
      sql.as(ofObjectives.yes, 'objectives achieved'),
      sql.as(ofObjectives.no, 'objectives notAchieved'),
      sql.as(
        sql.binary(
          sql.binary(sql.integer(objectives.length), '-', ofObjectives.yes),
          '-',
          ofObjectives.no,
        ),
        'objectives absent',
      ),
      sql.as(computed.yes, 'computed'),
      sql.as(sql.binary(total, '-', computed.yes), 'reported'),
      ...objectives.flatMap(({ id, own, status }) => {
        const { mean, covers } = meanOf(policy, own);
        const named = objectiveColumns(id);
        return [
          sql.as(status, named.achieved),
          sql.as(mean, named.mean),
          sql.as(covers, named.covers),
        ];
      }),
    ],
    from,
  });
}

const isComputed = (known: string | boolean): SqlExpression =>
  typeof known === 'string' ? sql.column(known) : sql.boolean(known);

/** The columns an indicator needs before anything is added up. */
function partsOf(
  policy: Policy,
  { indicator, achievement, status, reason }: ResultColumns,
): { counted: SqlBinding; covered: SqlBinding; units: SqlBinding } {
  const names = partOf(indicator.id);
  const pending = sql.inList(sql.column(reason), [
    sql.integer(absentCode('pending')),
    sql.integer(absentCode('missing-input')),
  ]);
  const stated = status === null ? sql.cast(sql.null, 'BOOLEAN') : sql.column(status);
  const counts = policy.pendingInCount === 'not-achieved';
  const value = achievement === null ? sql.cast(sql.null, 'DOUBLE') : sql.column(achievement);
  const zeros = policy.pendingInMean === 'zero';
  const meanValue = zeros
    ? sql.case([{ when: sql.isNotNull(value), then: value }], sql.when(pending, sql.double(0)))
    : value;
  const weight = weightOf(policy, indicator);
  const covered = sql.column(names.covered);
  const { whole } = exactUnitsToSql(
    weight === 1 ? covered : sql.binary(covered, '*', sql.double(weight)),
    scale,
  );
  return {
    counted: {
      name: names.counted,
      expression: counts
        ? sql.case([
            { when: sql.isNotNull(stated), then: stated },
            { when: pending, then: sql.boolean(false) },
          ])
        : stated,
    },
    covered: { name: names.covered, expression: meanValue },
    units: { name: names.units, expression: sql.cast(whole, 'HUGEINT') },
  };
}

const weightOf = (policy: Policy, { id, entry }: ResultColumns['indicator']): number =>
  policy.weights?.[id] ?? entry?.weight ?? 1;

/** The weighted mean over what is covered: exact sums of units, divided once. */
function meanOf(
  policy: Policy,
  columns: readonly ResultColumns[],
): { mean: SqlExpression; covers: SqlExpression } {
  const parts = columns.map(({ indicator }) => {
    const names = partOf(indicator.id);
    const covered = sql.isNotNull(sql.column(names.covered));
    const units = sql.column(names.units);
    const weight = exactSum(Float64Array.of(weightOf(policy, indicator)), scale);
    return { covered, units, weight };
  });
  const huge = (x: SqlExpression) => sql.cast(x, 'HUGEINT');
  const zero = sql.integer(0);
  const total = added(
    parts.map(({ units }) => sql.call('coalesce', units, huge(zero))),
    huge(zero),
  );
  const weights = added(
    parts.map(({ covered, weight }) =>
      sql.when(covered, huge(sql.integer(BigInt(weight))), huge(zero)),
    ),
    huge(zero),
  );
  // What is covered and has no units is too large to be added.
  const allFit = sql.and(
    ...parts.map(({ covered, units }) => sql.or(sql.not(covered), sql.isNotNull(units))),
  );
  const mean = sql.binary(
    exactTotalToSql(total, allFit),
    '/',
    exactTotalToSql(weights, sql.boolean(true)),
  );
  return {
    mean: sql.when(sql.call('isfinite', mean), mean),
    covers: added(
      parts.map(({ covered }) => sql.when(covered, sql.integer(1), zero)),
      zero,
    ),
  };
}

/** Not achieved where any is not, achieved where any is, NULL where none has a verdict. */
function statusOf(columns: readonly ResultColumns[]): SqlExpression {
  const counted = columns.map(({ indicator }) => sql.column(partOf(indicator.id).counted));
  const is = (x: SqlExpression) => sql.call('coalesce', x, sql.boolean(false));
  return sql.case([
    { when: sql.or(...counted.map((x) => is(sql.not(x)))), then: sql.boolean(false) },
    { when: sql.or(...counted.map(is)), then: sql.boolean(true) },
  ]);
}

function countOf(statuses: readonly SqlExpression[]): { yes: SqlExpression; no: SqlExpression } {
  const count = (of: (x: SqlExpression) => SqlExpression) =>
    added(
      statuses.map((x) => sql.when(of(x), sql.integer(1), sql.integer(0))),
      sql.integer(0),
    );
  return { yes: count((x) => x), no: count((x) => sql.not(x)) };
}

/** The sum of many expressions as a tree that is as shallow as can be. */
function added(parts: readonly SqlExpression[], none: SqlExpression): SqlExpression {
  const [first] = parts;
  if (parts.length <= 1) return first ?? none;
  const middle = Math.ceil(parts.length / 2);
  return sql.binary(added(parts.slice(0, middle), none), '+', added(parts.slice(middle), none));
}
