import { type AbsentReason, type Text, isAbsent } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import { aggregateValues } from './aggregateValues.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import { isRange } from '../achieve/quantity.ts';
import type { Entity, Figure, ResultRow, Status, TargetFigure } from '../results.ts';

/** One indicator of one entity over the years of a plan. */
export interface PeriodTotal {
  readonly indicator: string;
  readonly code: string | null;
  readonly objective: string | null;
  readonly title: Text;
  readonly unit: ResultRow['unit'];
  readonly entity: Entity;
  /** How years make a period; `none` where they do not. */
  readonly kind: PlannedIndicator['rule']['multiYear'];
  readonly years: { readonly from: number; readonly to: number };
  /** Over every year of the plan; null where none has a target. */
  readonly target: TargetFigure;
  /** Over the years that have a value so far. */
  readonly actual: Figure;
  /** The years behind the actual. */
  readonly covers: readonly number[];
  /** Percent; null when absent. */
  readonly achievement: number | null;
  readonly status: Status | null;
  readonly absent: AbsentReason | null;
  readonly sample: boolean;
}

/**
 * The years of a plan put together, each indicator in its own kind: a sum, the last year, the
 * greatest, the mean, or not at all (`not-applicable`), since the sum of an index says nothing. What
 * was done so far is held against the target of the whole plan.
 *
 * Empty unless a plan of several years is evaluated whole.
 */
export function periodTotals(
  plan: Plan,
  achieve: Achiever,
  rows: readonly ResultRow[],
): readonly PeriodTotal[] {
  const { commitment, context } = plan;
  if (!commitment || context.year !== null || context.quarter !== null) return [];
  const { years } = commitment;
  const byId = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify([row.indicator, Object.values(row.entity)]),
  );
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const indicator = first && byId.get(first.indicator);
    return indicator ? [totalOf(indicator, own, first, years, achieve)] : [];
  });
}

function totalOf(
  indicator: PlannedIndicator,
  rows: readonly ResultRow[],
  first: ResultRow,
  years: PeriodTotal['years'],
  achieve: Achiever,
): PeriodTotal {
  const kind = indicator.rule.multiYear;
  const done = rows
    .filter(({ actual }) => actual !== null)
    .map(({ year, actual }) => ({ year, figure: actual }))
    .sort((a, b) => a.year - b.year);
  const target = periodTarget(indicator);
  const actual = combine(kind, done);
  const whole = {
    indicator: first.indicator,
    ...{ code: first.code, objective: first.objective, title: first.title, unit: first.unit },
    ...{ entity: first.entity, kind, years, target },
    covers: kind === 'last' ? done.slice(-1).map(({ year }) => year) : done.map(({ year }) => year),
    sample: rows.some(({ sample }) => sample),
  };
  const none = { actual: null, achievement: null, status: null };
  if (kind === 'none') return { ...whole, ...none, absent: 'not-applicable' };
  if (actual === null || isRange(actual)) {
    return { ...whole, ...none, absent: rows.at(-1)?.absent ?? 'missing-input' };
  }
  const { achievement, status } = achieve(indicator, actual, target);
  return {
    ...whole,
    actual,
    achievement: isAbsent(achievement) ? null : achievement,
    status,
    absent:
      target === null || status !== null || !isAbsent(achievement) ? null : achievement.reason,
  };
}

/** The target of the whole plan: those of its years, put together as the indicator says. */
export function periodTarget({ rule, entry }: PlannedIndicator): TargetFigure {
  const targets = Object.entries(entry?.targets ?? {})
    .map(([year, { annual }]) => ({ year: Number(year), figure: annual }))
    .filter(({ figure }) => figure !== null)
    .sort((a, b) => a.year - b.year);
  return combine(rule.multiYear, targets);
}

/** Null where there is nothing to combine, and for letters and ranges that cannot be added. */
function combine(
  kind: PeriodTotal['kind'],
  parts: readonly { readonly figure: TargetFigure }[],
): TargetFigure {
  const figures = parts.map(({ figure }) => figure);
  const last = figures.at(-1) ?? null;
  if (kind === 'last' || last === null) return last;
  if (kind === 'none' || !figures.every((figure) => typeof figure === 'number')) return null;
  const value = aggregateValues(kind, figures);
  return isAbsent(value) ? null : value;
}
