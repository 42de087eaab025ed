import type { ObjectiveResult, Results, Summary, UnitSummary } from '@tolok/engine';
import type { Text } from '@tolok/schema';
import { type MovedRow, type StatusMove, difference, moveOf, movedRows } from './movedFigures.ts';

/** What a scenario moves, from single results up to the whole agreement. */
export interface ScenarioEffect {
  readonly rows: readonly MovedRow[];
  /** Objectives that moved; empty unless there is one agreement and one work unit. */
  readonly objectives: readonly MovedObjective[];
  /** The agreement on both sides; null unless there is one and one work unit. */
  readonly agreement: MovedAgreement | null;
  /** Work units of an agreement whose headline moved, where several are asked for. */
  readonly units: readonly MovedUnit[];
  /** How many rows and work units there are in all. */
  readonly of: { readonly rows: number; readonly units: number };
}

export interface MovedObjective {
  readonly id: string;
  readonly title: Text;
  readonly before: Pick<ObjectiveResult, 'status' | 'meanAchievement' | 'meanCovers'>;
  readonly after: Pick<ObjectiveResult, 'status' | 'meanAchievement' | 'meanCovers'>;
  /** Percentage points; null where either side has no mean. */
  readonly difference: number | null;
  readonly move: StatusMove;
}

export interface MovedAgreement {
  readonly before: Summary;
  readonly after: Summary;
  /** Of the mean, in percentage points; null where either side has none. */
  readonly difference: number | null;
  /** Of the indicators that are achieved. */
  readonly achievedDifference: number;
}

export interface MovedUnit extends MovedAgreement {
  readonly workUnit: string;
}

/**
 * Results of a scenario beside those of the base: value, signed difference, and status before and
 * after, for each indicator, each objective and the agreement.
 *
 * Shape: only what moved is listed, in the order of the results. Nothing is 0 for want of a figure:
 * a difference without both sides is null.
 */
export function scenarioEffect(base: Results, results: Results): ScenarioEffect {
  const { summary: after } = results;
  const { summary: before } = base;
  return {
    rows: movedRows(base, results),
    objectives: movedObjectives(base.objectives, results.objectives),
    agreement: before && after ? agreementOf(before, after) : null,
    units: after ? [] : movedUnits(base.units, results.units),
    of: { rows: results.rows.length, units: results.units.length },
  };
}

const agreementOf = (before: Summary, after: Summary): MovedAgreement => ({
  before,
  after,
  difference: difference(before.meanAchievement, after.meanAchievement),
  achievedDifference: after.achieved - before.achieved,
});

const movedUnits = (base: readonly UnitSummary[], now: readonly UnitSummary[]): MovedUnit[] => {
  const byCode = new Map(base.map((one) => [one.workUnit, one.summary]));
  return now.flatMap(({ workUnit, summary }) => {
    const before = byCode.get(workUnit);
    if (!before || JSON.stringify(before) === JSON.stringify(summary)) return [];
    return [{ workUnit, ...agreementOf(before, summary) }];
  });
};

const movedObjectives = (
  base: readonly ObjectiveResult[],
  now: readonly ObjectiveResult[],
): MovedObjective[] =>
  now.flatMap(({ id, title, ...after }) => {
    const found = base.find((one) => one.id === id);
    if (!found) return [];
    const { status, meanAchievement, meanCovers } = found;
    const before = { status, meanAchievement, meanCovers };
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      {
        ...{ id, title, before, after },
        difference: difference(meanAchievement, after.meanAchievement),
        move: moveOf(status, after.status),
      },
    ];
  });
