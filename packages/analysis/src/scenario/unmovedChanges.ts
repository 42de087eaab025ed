import {
  type Override,
  type ResultRow,
  type Results,
  type Run,
  overrideText,
  recompute,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import type { Text } from '@tolok/schema';
import { movedRows } from './movedFigures.ts';
import { type UnmovedReason, unmovedWords } from './unmovedWords.ts';

/** A change after which some result is what it was, and what kept it so. */
export interface UnmovedChange {
  readonly path: string;
  /** `nothing`: no verdict, achievement or mean moved. `mean`: a result did, the mean did not. */
  readonly moved: 'nothing' | 'not-the-mean';
  readonly reason: UnmovedReason;
  readonly text: Text;
}

/**
 * Why changes move nothing: each is tried alone on the base, since a scenario's changes are
 * independent of each other. Empty where every change moves a result and, where there is one, the
 * mean. A version of a rule is not tried alone: it makes another plan.
 */
export function unmovedChanges(run: Run, overrides: readonly Override[]): readonly UnmovedChange[] {
  const last = new Map(overrides.map((one) => [one.path, one]));
  return [...last.values()].flatMap((override) => {
    if (override.kind === 'rule') return [];
    const results = recompute(run, [override]);
    const moved = whatMoved(run.results, results);
    if (moved === null) return [];
    const reason = reasonOf(run, override, results, moved);
    return [{ path: override.path, moved, reason, text: unmovedWords[reason] }];
  });
}

/** Null where everything that can move did. */
function whatMoved(base: Results, results: Results): UnmovedChange['moved'] | null {
  const judged = movedRows(base, results).some(
    ({ before, after }) => before === null || verdictText(before) !== verdictText(after),
  );
  const totals = ({ units, totals: years }: Results): string => JSON.stringify([units, years]);
  if (totals(base) !== totals(results)) return null;
  if (!judged) return 'nothing';
  const [unit] = base.units;
  return base.units.length === 1 && unit?.summary.meanAchievement !== null ? 'not-the-mean' : null;
}

/** A figure without a target has no verdict: there the actual is what moves. */
const verdictText = ({ target, actual, achievement, status, absent }: ResultRow): string =>
  JSON.stringify([achievement, status, absent, target === null ? actual : null]);

function reasonOf(
  { plan, results: base }: Run,
  override: Override,
  results: Results,
  moved: UnmovedChange['moved'],
): UnmovedReason {
  const { kind, subject, value, path } = override;
  if (kind === 'policy') return policyReason(base, subject, value);
  if (kind === 'facts') return base.facts === value ? 'same-value' : 'same-figures';
  const row =
    results.rows.find(({ changed }) => changed.includes(path)) ??
    base.rows.find(({ indicator }) => indicator === subject);
  if (kind === 'weight') return weightReason(base, row);
  if (!row) return 'not-listed';
  const before = base.rows.find((one) => sameCell(one, row));
  if (moved === 'not-the-mean') return weighsNothing(plan, base, row) ? 'weight' : 'not-in-mean';
  if (row.absent === 'discontinued') return 'not-in-force';
  if (before && JSON.stringify(before.actual) === JSON.stringify(row.actual)) {
    if (JSON.stringify(before.target) === JSON.stringify(row.target)) {
      return plan.context.quarter !== null && kind === 'target' ? 'not-in-force' : 'same-value';
    }
  }
  if (row.actual === null || row.target === null) return 'no-data';
  if (typeof row.target === 'string') return 'letters';
  const { cap } = base.policy;
  if (cap !== null && row.achievement !== null && row.achievement >= cap) return 'cap';
  return row.absent === null ? 'same-figures' : 'no-data';
}

const sameCell = (one: ResultRow, row: ResultRow): boolean =>
  one.indicator === row.indicator &&
  one.year === row.year &&
  JSON.stringify(one.entity) === JSON.stringify(row.entity);

function weighsNothing({ indicators }: Run['plan'], { policy }: Results, row: ResultRow): boolean {
  const entry = indicators.find(({ id }) => id === row.indicator)?.entry;
  return (policy.weights?.[row.indicator] ?? entry?.weight ?? 1) === 0;
}

/** A weight moves the mean alone, and only where another achievement stands beside this one. */
function weightReason(base: Results, row: ResultRow | undefined): UnmovedReason {
  if (!row || row.achievement === null) return 'not-in-mean';
  const others = base.rows.filter((one) => one.achievement !== null && one !== row);
  return others.length === 0 ? 'alone' : 'same-value';
}

function policyReason(base: Results, key: string, value: Override['value']): UnmovedReason {
  const { rows, policy } = base;
  const pending = rows.some(({ absent }) => absent === 'pending' || absent === 'missing-input');
  if (String(policy[key as 'threshold'] ?? null) === String(overrideText(value)))
    return 'same-value';
  switch (key) {
    case 'cap':
      return 'nothing-above-cap';
    case 'letters':
      return rows.some(({ target }) => typeof target === 'string') ? 'same-figures' : 'no-letters';
    case 'threshold':
      return typeof value === 'number' && snap(value) !== snap(policy.threshold)
        ? 'nothing-between'
        : 'same-value';
    default:
      return pending ? 'same-figures' : 'nothing-pending';
  }
}
