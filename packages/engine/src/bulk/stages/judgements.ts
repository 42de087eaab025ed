import type { Policy } from '@tolok/schema';
import { type Judgement, judgementOf } from '../../achieve/judgement.ts';
import { targetOf } from '../../achieve/target.ts';
import type { PlannedIndicator } from '../../plan/plan.ts';

/** How the actuals of an indicator are judged in some years. */
export interface YearJudgement {
  /** Null for all years that no other names. */
  readonly years: readonly number[] | null;
  readonly judgement: Judgement;
}

/** The judgements of an indicator, years with the same target together; the last is for the rest. */
export function judgementsOf(
  policy: Policy,
  indicator: PlannedIndicator,
  years: readonly number[] | null,
  quarter: number | null,
): readonly YearJudgement[] {
  const targeted = years ?? Object.keys(indicator.entry?.targets ?? {}).map(Number);
  const groups = new Map<string, { years: number[]; judgement: Judgement }>();
  for (const year of targeted) {
    const target = targetOf(indicator, year, quarter, null).value;
    const key = JSON.stringify(target);
    const group = groups.get(key) ?? {
      years: [],
      judgement: judgementOf(policy, indicator, target),
    };
    group.years.push(year);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  if (years === null)
    return [...all, { years: null, judgement: judgementOf(policy, indicator, null) }];
  const last = all.pop();
  return last ? [...all, { ...last, years: null }] : [];
}
