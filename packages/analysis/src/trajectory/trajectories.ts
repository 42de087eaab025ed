import type { PeriodTotal, ResultRow, Results, TargetFigure } from '@tolok/engine';
import { snap } from '@tolok/formula';
import type { AbsentReason, Text, UnitName } from '@tolok/schema';
import { type Pace, paceOf } from './pace.ts';

/** One indicator of one entity on its way through the years of a plan. */
export interface Trajectory extends Pace {
  readonly indicator: string;
  readonly code: string | null;
  readonly title: Text;
  readonly unit: UnitName;
  readonly entity: ResultRow['entity'];
  /** How years make the period. */
  readonly kind: PeriodTotal['kind'];
  /** Every year of the plan, in order: what was promised, and what was done. */
  readonly years: readonly TrajectoryYear[];
  /** What the whole plan promises; null where it promises nothing or years make no whole. */
  readonly target: TargetFigure;
  /** What the years so far come to. */
  readonly soFar: TargetFigure;
}

export interface TrajectoryYear {
  readonly year: number;
  readonly target: TargetFigure;
  readonly actual: ResultRow['actual'];
  readonly achievement: number | null;
  readonly status: ResultRow['status'];
  readonly absent: AbsentReason | null;
}

/**
 * Where each indicator of a plan stands between its years, and the pace that its target still needs
 * in the years after the last one that has a value.
 *
 * Shape: one for each indicator and entity, in the order of the plan. Empty unless a plan of several
 * years was evaluated whole. A year without a value says why and never counts as zero.
 */
export function trajectories({ rows, totals, details }: Results): readonly Trajectory[] {
  return totals.map((total) => {
    const own = rows
      .filter(
        ({ indicator, entity }) =>
          indicator === total.indicator && JSON.stringify(entity) === JSON.stringify(total.entity),
      )
      .sort((a, b) => a.year - b.year);
    const [first] = own;
    const polarity = (first && details.get(first)?.planned.rule.polarity) ?? 'maximize';
    const { indicator, code, title, unit, entity, kind } = total;
    const years = own.map(({ year, target, actual, achievement, status, absent }) => ({
      ...{ year, target, actual, achievement, status, absent },
    }));
    const done = years.filter(({ actual }) => actual !== null);
    const lastYear = done.at(-1)?.year ?? total.years.from - 1;
    const pace = paceOf({
      kind,
      polarity,
      target: numberOf(total.target),
      soFar: numberOf(total.actual),
      done: done.map(({ actual }) => numberOf(actual)).filter((one) => one !== null),
      promised: years.filter(({ target }) => target !== null).length,
      yearsLeft: total.years.to - lastYear,
    });
    return {
      ...{ indicator, code, title, unit, entity, kind, years },
      ...{ target: total.target, soFar: total.actual },
      ...pace,
    };
  });
}

const numberOf = (figure: TargetFigure): number | null =>
  typeof figure === 'number' ? snap(figure) : null;
