import { type Policy, type Text, type Value, absent } from '@tolok/schema';
import { exactMean } from './exactMean.ts';
import type { Changes } from '../whatIf/changes.ts';
import type { Plan } from '../plan/plan.ts';
import type { ResultRow, Status, Summary } from '../results.ts';

/** One objective of the agreement. */
export interface ObjectiveResult {
  readonly id: string;
  readonly title: Text;
  /** Achieved when every indicator that has a verdict is achieved; null when none has one. */
  readonly status: Status | null;
  /** Percent; null when it covers no indicator. */
  readonly meanAchievement: number | null;
  readonly meanCovers: number;
}

/** The commitment as a whole, for one of its work units. */
export interface UnitSummary {
  readonly workUnit: string;
  readonly summary: Summary;
  readonly objectives: readonly ObjectiveResult[];
}

/** Every work unit the rows speak of, each summed up on its own, in the order of their codes. */
export function unitsOf(
  plan: Plan,
  policy: Policy,
  rows: readonly ResultRow[],
  changes: Changes,
): readonly UnitSummary[] {
  const byUnit = Map.groupBy(rows, ({ entity }) => entity['workUnit'] ?? '');
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([workUnit, own]) => ({ workUnit, ...summarize(plan, policy, own, changes) }));
}

/**
 * The stage *aggregate*: the rows of one work unit to objectives and to the agreement, as the policy
 * counts what is still pending.
 *
 * The mean is weighted where weights are given, over achievements snapped to nine decimals and
 * added exactly. `pendingInMean: zero` counts a value that is still to come, or was never given, as
 * 0 percent; what does not apply or was discontinued never enters a mean.
 */
export function summarize(
  plan: Plan,
  policy: Policy,
  rows: readonly ResultRow[],
  changes: Changes,
): { summary: Summary; objectives: readonly ObjectiveResult[] } {
  const weight = (row: ResultRow) => weightOf(plan, policy, changes, row);
  const objectives = (plan.commitment?.objectives ?? []).flatMap(({ id, title }) => {
    const own = rows.filter((row) => row.objective === id);
    const mean = meanOf(policy, own, weight);
    return own.length === 0 ? [] : [{ id, title, status: statusOf(policy, own), ...mean }];
  });
  const counts = countOf(rows.map((row) => countedStatus(policy, row)));
  return {
    summary: {
      indicators: rows.length,
      ...counts,
      successRatio: rows.length === 0 ? null : (counts.achieved * 100) / rows.length,
      ...meanOf(policy, rows, weight),
      objectives: countOf(objectives.map(({ status }) => status)),
      computed: rows.filter(({ origin }) => origin === 'computed').length,
      reported: rows.filter(({ origin }) => origin === 'reported').length,
    },
    objectives,
  };
}

function countOf(statuses: readonly (Status | null)[]): Summary['objectives'] {
  const count = (wanted: Status | null) => statuses.filter((status) => status === wanted).length;
  return { achieved: count('achieved'), notAchieved: count('not-achieved'), absent: count(null) };
}

function statusOf(policy: Policy, rows: readonly ResultRow[]): Status | null {
  const statuses = rows.map((row) => countedStatus(policy, row));
  if (statuses.includes('not-achieved')) return 'not-achieved';
  return statuses.includes('achieved') ? 'achieved' : null;
}

const countedStatus = (policy: Policy, { status, absent: reason }: ResultRow): Status | null =>
  status === null && isPending(reason) && policy.pendingInCount === 'not-achieved'
    ? 'not-achieved'
    : status;

function meanOf(
  policy: Policy,
  rows: readonly ResultRow[],
  weight: (row: ResultRow) => number,
): { meanAchievement: number | null; meanCovers: number } {
  const covered = rows.flatMap((row) => {
    const value = meanValue(policy, row);
    return typeof value === 'number' ? [{ value, weight: weight(row) }] : [];
  });
  return { meanAchievement: exactMean(covered), meanCovers: covered.length };
}

function meanValue(policy: Policy, { achievement, absent: reason }: ResultRow): Value {
  if (achievement !== null) return achievement;
  return isPending(reason) && policy.pendingInMean === 'zero' ? 0 : absent('not-applicable');
}

const isPending = (reason: ResultRow['absent']): boolean =>
  reason === 'pending' || reason === 'missing-input';

function weightOf(plan: Plan, policy: Policy, changes: Changes, row: ResultRow): number {
  const entry = plan.indicators.find(({ id }) => id === row.indicator)?.entry;
  return changes.weight(row.indicator) ?? policy.weights?.[row.indicator] ?? entry?.weight ?? 1;
}
