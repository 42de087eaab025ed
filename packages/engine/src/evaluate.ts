import { type Confidence, type Policy, type Problem, isAbsent, problem } from '@tolok/schema';
import { type Achieved, type Achiever, compileAchieve } from './achieve/achieve.ts';
import { type Quantity, type TargetQuantity, isRange } from './achieve/quantity.ts';
import { type AchievementName, achievements } from './achieve/achievements.ts';
import { type Base, entityText } from './collect/base.ts';
import { cellsOf } from './measure/cells.ts';
import { type Changes, changesOf } from './whatIf/changes.ts';
import { type Measured, compileMeasure } from './measure/measure.ts';
import type { Override } from './whatIf/overrides.ts';
import { factsAfter } from './whatIf/placeOverrides.ts';
import type { Plan, PlannedIndicator } from './plan/plan.ts';
import type { Figure, ResultRow, Summary, TargetFigure } from './results.ts';
import { periodTotals, type PeriodTotal } from './aggregate/periodTotals.ts';
import { type ObjectiveResult, type UnitSummary, unitsOf } from './aggregate/summarize.ts';
import { targetOf } from './achieve/target.ts';

/** What a plan gives: a row per indicator, entity and period, and the agreement as a whole. */
export interface Results {
  readonly rows: readonly ResultRow[];
  /** Null unless there is one commitment, one year and one work unit. */
  readonly summary: Summary | null;
  /** The objectives of the commitment in its order; empty where `summary` is null. */
  readonly objectives: readonly ObjectiveResult[];
  /** Every work unit of a commitment in its year, in the order of their codes; empty without. */
  readonly units: readonly UnitSummary[];
  /** The years of a plan put together; empty where one year is asked for. */
  readonly totals: readonly PeriodTotal[];
  /** How each row came to be. */
  readonly details: ReadonlyMap<ResultRow, RowDetail>;
  /** The printed table whose actuals were believed. */
  readonly facts: string | null;
  readonly policy: Policy;
  readonly problems: readonly Problem[];
}

/** What stands behind one row of results. */
export interface RowDetail {
  readonly planned: PlannedIndicator;
  readonly measured: Measured;
  /** The target of the period; null where the agreement sets none. */
  readonly target: TargetQuantity | null;
  readonly achieved: Achieved;
}

/**
 * Runs the three stages over collected data: *measure* (inputs to actual), *achieve* (actual and
 * target to achievement and status), *aggregate* (indicators to objectives and agreement). Asks no
 * database: with overrides it is the what-if.
 *
 * Problems: those of the overrides, `run.letter-unknown`.
 */
export function evaluate(
  plan: Plan,
  base: Base,
  overrides: readonly Override[] = [],
  kept: KeptResults | null = null,
): Results {
  const cells = cellsOf(plan, base, factsAfter(plan, overrides));
  const changes = changesOf(plan, base, cells, overrides);
  const { policy, facts } = changes;
  const achieve = compileAchieve(policy);
  const measure = compileMeasure(plan, base, cells, changes, achieve);
  const problems: Problem[] = [...changes.problems];
  const details = new Map<ResultRow, RowDetail>();
  for (const indicator of plan.indicators.filter(({ listed }) => listed)) {
    if (kept && !kept.touched.has(indicator.id)) continue;
    for (const cell of cells.get(indicator.id) ?? []) {
      if (!isAsked(plan, cell.year)) continue;
      const one = resultOf(plan, indicator, measure(indicator, cell), achieve, changes);
      details.set(one.row, one.detail);
      problems.push(...one.problems);
    }
  }
  for (const [row, detail] of kept?.results.details ?? []) {
    if (!kept?.touched.has(row.indicator)) details.set(row, detail);
  }
  const rows = [...details.keys(), ...unreadableRows(plan)].sort(byAgreementOrder(plan));
  const { workUnit, year } = plan.context;
  const units = plan.commitment && year !== null ? unitsOf(plan, policy, rows, changes) : [];
  const summary = workUnit === null ? null : (units[0] ?? null);
  return {
    rows,
    details,
    summary: summary?.summary ?? null,
    objectives: summary?.objectives ?? [],
    units,
    totals: periodTotals(plan, achieve, rows),
    facts,
    policy,
    problems,
  };
}

/** Results of which a change touches some indicators alone: the rows of the others stand. */
export interface KeptResults {
  readonly results: Results;
  readonly touched: ReadonlySet<string>;
}

/** The year asked for, or any of the commitment's, or any at all. */
const isAsked = ({ context, commitment }: Plan, year: number): boolean =>
  context.year !== null
    ? year === context.year
    : commitment === null || (commitment.years.from <= year && year <= commitment.years.to);

function resultOf(
  plan: Plan,
  indicator: PlannedIndicator,
  measured: Measured,
  achieve: Achiever,
  changes: Changes,
): { row: ResultRow; detail: RowDetail; problems: readonly Problem[] } {
  const { rule, entry, scale } = indicator;
  const { quarter } = plan.context;
  const { entity, year } = measured;
  const target = targetOf(indicator, year, quarter, changes.target(indicator, measured));
  const problems = [measured.actual, target.value].flatMap((figure) =>
    typeof figure === 'string' && !scale?.scale.bands.some(({ label }) => label === figure)
      ? [letterUnknown(indicator, figure)]
      : [],
  );
  const achieved = achieve(indicator, measured.actual, target.value);
  return {
    row: {
      indicator: indicator.id,
      rule: indicator.reference,
      code: entry?.code ?? null,
      objective: entry?.objective ?? null,
      title: rule.title,
      unit: rule.unit,
      confidence: confidenceOf(rule, target.value !== null),
      sample: measured.sample,
      entity,
      year,
      quarter,
      target: targetFigure(target.value),
      actual: figureOf(measured.actual),
      achievement: isAbsent(achieved.achievement) ? null : achieved.achievement,
      status: achieved.status,
      band: bandOf(indicator, achieved),
      absent: reasonOf(measured.actual, target.value, achieved),
      origin: measured.origin,
      sources: measured.places,
      inputs: inputsOf(measured),
      findings: achieved.findings,
      changed: [...new Set([...measured.changed, ...target.changed])],
    },
    detail: { planned: indicator, measured, target: target.value, achieved },
    problems,
  };
}

/** A rule held against a target is known no better than its named formula of achievement. */
function confidenceOf(rule: PlannedIndicator['rule'], judged: boolean): Confidence {
  const named = typeof rule.achievement === 'string' ? rule.achievement : '';
  const form = Object.hasOwn(achievements, named)
    ? achievements[named as AchievementName].confidence
    : rule.confidence;
  return judged && form === 'unverified' ? form : rule.confidence;
}

function inputsOf({ inputs }: Measured): ResultRow['inputs'] {
  if (inputs === null) return null;
  return Object.fromEntries(
    inputs.map(({ name, value }) => [name, typeof value === 'number' ? value : null]),
  );
}

const figureOf = (figure: Quantity): Figure => (isAbsent(figure) ? null : figure);

const targetFigure = (target: TargetQuantity | null): TargetFigure =>
  target === null || isRange(target) ? target : figureOf(target);

const bandOf = ({ scale }: PlannedIndicator, { band }: Achieved): ResultRow['band'] =>
  scale && band ? { scale: scale.reference, id: band.id, label: band.label } : null;

/** Why there is no verdict where one was to be had; a figure without a target lacks nothing. */
export function reasonOf(
  actual: Quantity,
  target: TargetQuantity | null,
  achieved: Achieved,
): ResultRow['absent'] {
  if (isAbsent(actual)) return actual.reason;
  if (target === null || achieved.status !== null) return null;
  if (!isRange(target) && isAbsent(target)) return target.reason;
  return isAbsent(achieved.achievement) && typeof target !== 'string'
    ? achieved.achievement.reason
    : 'undefined';
}

/** A letter that the scale of its indicator does not have. */
export const letterUnknown = (indicator: PlannedIndicator, letter: string): Problem =>
  problem(
    'run.letter-unknown',
    {
      indicator: indicator.id,
      letter,
      scale: indicator.scale?.reference ?? '–',
      known: indicator.scale?.scale.bands.map(({ label }) => label).join(', ') ?? '–',
    },
    { file: indicator.file, pointer: '/scale' },
  );

/** An entry of the commitment whose rule cannot be read stays in sight and in the count. */
const unreadableRows = ({ unplanned, context }: Plan): ResultRow[] =>
  unplanned.flatMap((entry) => {
    const [indicator = ''] = entry.indicator.split('@');
    const { workUnit, year, quarter } = context;
    if (workUnit === null || year === null) return [];
    return [
      {
        indicator,
        rule: entry.indicator,
        code: entry.code,
        objective: entry.objective,
        title: { id: entry.name ?? indicator, en: entry.name ?? indicator },
        unit: 'score',
        confidence: 'unverified',
        sample: false,
        entity: { workUnit },
        year,
        quarter,
        target: null,
        actual: null,
        achievement: null,
        status: null,
        band: null,
        absent: 'undefined',
        origin: 'reported',
        sources: [],
        inputs: null,
        findings: [],
        changed: [],
      },
    ];
  });

function byAgreementOrder(plan: Plan): (a: ResultRow, b: ResultRow) => number {
  const order = new Map([
    ...plan.indicators.map(({ id, entry }, i) => [id, entry?.order ?? 1000 + i] as const),
    ...plan.unplanned.map((entry) => [entry.indicator.split('@')[0] ?? '', entry.order] as const),
  ]);
  const place = (row: ResultRow) => order.get(row.indicator) ?? 0;
  return (a, b) =>
    place(a) - place(b) ||
    compareText(entityText(a.entity), entityText(b.entity)) ||
    a.year - b.year;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
