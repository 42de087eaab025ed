import type { Policy, Problem } from '@tolok/schema';
import type { Results } from '../evaluate.ts';
import type { Plan } from '../plan/plan.ts';
import type { ResultRow, TargetFigure } from '../results.ts';
import type { Override } from './overrides.ts';

/** A change that took part, with the value it replaced. */
export interface AppliedChange {
  readonly path: string;
  /** Undefined where the value it replaces stands in no result. */
  readonly from?: TargetFigure | undefined;
  readonly to: TargetFigure;
}

/** The changes that took part, the last of equal paths, each beside the value of the base. */
export function appliedChanges(
  plan: Plan,
  overrides: readonly Override[],
  results: Results,
  base: Results,
): readonly AppliedChange[] {
  const last = new Map(overrides.map((override) => [override.path, override]));
  return [...last.values()].map((override) => {
    const row = results.rows.find(({ changed }) => changed.includes(override.path));
    const from = valueBefore(plan, override, row && sameRow(base, row), base);
    return { path: override.path, ...(from === undefined ? {} : { from }), to: override.value };
  });
}

/** The row of the base about the same thing; undefined when the change brought the row. */
export const sameRow = (base: Results, row: ResultRow): ResultRow | undefined =>
  base.rows.find(
    (one) =>
      one.indicator === row.indicator &&
      one.year === row.year &&
      Object.entries(row.entity).every(([key, value]) => one.entity[key] === value),
  );

/** True for a problem that kept one override from taking part. */
export const isRefusedOverride = ({ code }: Problem): boolean =>
  (code.startsWith('run.path-') && code !== 'run.path-repeated') || code === 'run.input-reported';

function valueBefore(
  plan: Plan,
  { kind, subject }: Override,
  row: ResultRow | undefined,
  base: Results,
): TargetFigure | undefined {
  switch (kind) {
    case 'target':
      return row?.target;
    case 'actual':
      return row?.actual;
    case 'input':
      return row?.inputs?.[subject.slice(row.indicator.length + 1)];
    case 'weight':
      return weightBefore(plan, base.policy, subject);
    case 'policy':
      return base.policy[subject as 'threshold' | 'cap' | 'letters'];
    case 'facts':
      return base.facts;
    case 'rule':
      return base.rows.find(({ indicator }) => indicator === subject)?.rule.split('@')[1];
  }
}

const weightBefore = (plan: Plan, policy: Policy, id: string): number =>
  policy.weights?.[id] ?? plan.indicators.find((one) => one.id === id)?.entry?.weight ?? 1;
