import type { Text } from '@tolok/schema';
import type { ObjectiveResult, UnitSummary } from '../aggregate/summarize.ts';
import type { Plan } from '../plan/plan.ts';
import { statusCodes } from './judgeColumns.ts';

/** The commitment as a whole, a row per work unit in the order of their codes. */
export interface UnitColumns extends CountColumns {
  readonly workUnit: readonly string[];
  readonly indicators: Int32Array;
  /** Achieved of all, in percent. */
  readonly successRatio: Float64Array;
  readonly computed: Int32Array;
  readonly reported: Int32Array;
  /** Those of the commitment, in its order. */
  readonly objectives: readonly ObjectiveColumns[];
}

interface MeanColumns {
  /** Percent; NaN where it covers nothing. */
  readonly meanAchievement: Float64Array;
  readonly meanCovers: Int32Array;
}

interface CountColumns extends MeanColumns {
  readonly achieved: Int32Array;
  readonly notAchieved: Int32Array;
  readonly absent: Int32Array;
}

export interface ObjectiveColumns extends MeanColumns {
  readonly id: string;
  readonly title: Text;
  /** How many indicators it has in a work unit; 0 where the unit does not have it. */
  readonly indicators: Int32Array;
  /** One of `statusCodes`, 0 where no indicator has a verdict. */
  readonly status: Uint8Array;
}

/** A work unit as the reference gives it. */
export function unitAt(units: UnitColumns, unit: number): UnitSummary {
  const at = (column: Int32Array): number => column[unit] ?? 0;
  const orNull = (column: Float64Array): number | null => {
    const x = column[unit] ?? NaN;
    return Number.isNaN(x) ? null : x;
  };
  const statusOf = (code: number | undefined) =>
    code === statusCodes.achieved
      ? ('achieved' as const)
      : code === statusCodes['not-achieved']
        ? ('not-achieved' as const)
        : null;
  const objectives = units.objectives.flatMap((one): ObjectiveResult[] =>
    at(one.indicators) === 0
      ? []
      : [
          {
            id: one.id,
            title: one.title,
            status: statusOf(one.status[unit]),
            meanAchievement: orNull(one.meanAchievement),
            meanCovers: at(one.meanCovers),
          },
        ],
  );
  const count = (wanted: ObjectiveResult['status']): number =>
    objectives.filter(({ status }) => status === wanted).length;
  return {
    workUnit: units.workUnit[unit] ?? '',
    summary: {
      indicators: at(units.indicators),
      achieved: at(units.achieved),
      notAchieved: at(units.notAchieved),
      absent: at(units.absent),
      successRatio: orNull(units.successRatio),
      meanAchievement: orNull(units.meanAchievement),
      meanCovers: at(units.meanCovers),
      objectives: {
        achieved: count('achieved'),
        notAchieved: count('not-achieved'),
        absent: count(null),
      },
      computed: at(units.computed),
      reported: at(units.reported),
    },
    objectives,
  };
}

/** Room for so many work units. */
export function allocateUnits(plan: Plan, workUnit: readonly string[]): UnitColumns {
  const count = workUnit.length;
  const counts = () => new Int32Array(count);
  const mean = () => ({ meanAchievement: new Float64Array(count), meanCovers: counts() });
  return {
    workUnit,
    ...{ indicators: counts(), achieved: counts(), notAchieved: counts(), absent: counts() },
    successRatio: new Float64Array(count),
    ...mean(),
    ...{ computed: counts(), reported: counts() },
    objectives: (plan.commitment?.objectives ?? []).map(({ id, title }) => ({
      ...{ id, title, indicators: counts(), status: new Uint8Array(count) },
      ...mean(),
    })),
  };
}

/** Puts all columns of one into those of the other. */
export function copyUnits(to: UnitColumns, from: UnitColumns): void {
  copyArrays(to, from);
  from.objectives.forEach((one, i) => {
    const own = to.objectives[i];
    if (own) copyArrays(own, one);
  });
}

/** Puts the typed arrays of one object into those of another of the same shape. */
export function copyArrays(to: object, from: object): void {
  const own = to as Record<string, unknown>;
  for (const [name, column] of Object.entries(from)) {
    const into = own[name];
    if (column instanceof Float64Array && into instanceof Float64Array) into.set(column);
    if (column instanceof Int32Array && into instanceof Int32Array) into.set(column);
    if (column instanceof Uint8Array && into instanceof Uint8Array) into.set(column);
  }
}
