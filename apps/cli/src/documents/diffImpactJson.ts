import {
  type AgreementImpact,
  type IndicatorMove,
  type UnitMove,
  type Worth,
  groups,
  resultStates,
} from '@tolok/analysis';
import type { ColumnRow, Context } from '@tolok/engine';
import type { DiffImpact } from '../evaluate/diffImpact.ts';

/** The key `impact` of `diff --impact --json`: numbers are percent, in whole units of 1e-9. */
export function diffImpactJson({
  impact,
  shares,
  contexts,
  comparison,
  engine,
}: DiffImpact): Record<string, unknown> {
  const { attribution, transitions, indicators, workUnits, directions, lacking } = impact;
  const { order, steps, total, from, to } = attribution;
  return {
    context: { from: contextOf(contexts.from, engine), to: contextOf(contexts.to, engine) },
    order,
    from: worthJson(from),
    to: worthJson(to),
    steps: steps.map((one) => ({
      step: one.step,
      delta: percent(one.delta),
      achieved: one.achieved,
      workUnits: one.workUnits,
      differs: !one.idle,
      mean: percent(one.to.mean),
    })),
    total: percent(total),
    lacking,
    shapley:
      shares &&
      (shares.shares
        ? {
            shares: groups.map((step) => ({
              step,
              delta: percent(shares.shares?.[step] ?? null),
            })),
            missing: null,
          }
        : { shares: null, missing: shares.missing }),
    transitions: {
      states: resultStates,
      counts: resultStates.map((before) => resultStates.map((after) => transitions[before][after])),
    },
    indicators: indicators.map((move) => indicatorJson(move, comparison)),
    workUnits: workUnits.map((unit) => unitJson(unit, impact)),
    directions: {
      rises: directions.rises,
      falls: directions.falls,
      stays: directions.stays,
      notComparable: directions['not-comparable'],
    },
  };
}

/** Whole units of 1e-9 as the number nearest to them. */
export const percent = (units: number | null): number | null =>
  units === null ? null : units / 1e9;

const contextOf = (context: Context, engine: string): Record<string, unknown> => ({
  agreement: context.agreement,
  year: context.year,
  quarter: context.quarter,
  workUnit: context.workUnit,
  facts: context.facts,
  policy: context.policy,
  asOf: context.asOf,
  engine,
  rulesHash: context.rulesHash,
  dataHash: context.dataHash,
});

const worthJson = ({ mean, covers, achieved, results }: Worth) => ({
  meanAchievement: percent(mean),
  meanCovers: covers,
  achieved,
  results,
});

function indicatorJson(
  move: IndicatorMove,
  { changes }: DiffImpact['comparison'],
): Record<string, unknown> {
  const { slot, mean, transitions, only } = move;
  const from = changes.find((one) => one.from?.position === slot.from)?.from ?? null;
  const to = changes.find((one) => one.to?.position === slot.to)?.to ?? null;
  return {
    from: slot.from === null || !from ? null : { id: from.id, code: from.code },
    to: slot.to === null || !to ? null : { id: to.id, code: to.code },
    results: move.results,
    comparable: move.comparable,
    mean: mean && {
      from: percent(mean.from),
      to: percent(mean.to),
      delta: percent(mean.delta),
    },
    up: move.up,
    down: move.down,
    transitions: resultStates.flatMap((before) =>
      resultStates.flatMap((after) => {
        const results = transitions[before][after];
        return results === 0 ? [] : [{ from: before, to: after, results }];
      }),
    ),
    notComparable: move.because,
    figures: only && { from: figuresJson(only.from), to: figuresJson(only.to) },
    sample: move.sample,
  };
}

const figuresJson = (row: ColumnRow | null) =>
  row && {
    target: row.target,
    actual: row.actual,
    achievement: row.achievement,
    status: row.status,
    band: row.band,
    absent: row.absent,
    origin: row.origin,
  };

const unitJson = (unit: UnitMove, { attribution }: AgreementImpact) => ({
  workUnit: unit.workUnit,
  from: percent(unit.from),
  to: percent(unit.to),
  delta: percent(unit.delta),
  direction: unit.direction,
  achieved: unit.achieved,
  results: unit.results,
  up: unit.up,
  down: unit.down,
  steps: attribution.order.map((step, i) => ({ step, delta: percent(unit.steps[i] ?? null) })),
});
