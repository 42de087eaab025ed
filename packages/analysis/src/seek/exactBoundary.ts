import type { ResultRow, Results, Run } from '@tolok/engine';
import {
  type Rational,
  nearestNumber,
  rational,
  rationalOfNumber,
  subtractRationals,
} from '@tolok/formula';
import { exactAchievement, exactActual, exactMean } from './exactFigures.ts';
import type { Goal } from './goal.ts';
import { type ExactPoint, invertExactly } from './invertExactly.ts';
import { type Subject, rowsOf } from './subject.ts';

/** How a goal is asked of one number. */
export interface Asking {
  readonly run: Run;
  readonly subject: Subject;
  readonly goal: Goal;
  /** The results when the varied number is `x`. */
  readonly resultsAt: (x: number) => Results;
  /** The indicator whose weight varies; null for anything else. */
  readonly weightOf: string | null;
}

/** A figure that crosses a number where the goal is reached or lost. */
interface Crossing {
  readonly figure: (results: Results, x: number) => Rational | null;
  readonly at: Rational;
}

/**
 * The exact number between two others at which a goal begins or ceases to be reached, from the
 * formulas in exact fractions; the double nearest to it. Null where the figure is rounded, is not a
 * quotient of two straight lines in the varied number, or bends there.
 */
export function exactBoundary(asking: Asking, low: number, high: number): number | null {
  const room = (high - low) * 2;
  for (const { figure, at } of crossings(asking, low, high)) {
    for (const side of [-1, 1] as const) {
      const points = pointsBeside(low, high, side).flatMap((x): ExactPoint[] => {
        const y = figure(asking.resultsAt(x), x);
        return y === null ? [] : [{ x: rationalOfNumber(x), y }];
      });
      const [p, q, r, s] = points;
      const root = p && q && r && s ? invertExactly([p, q, r, s], at) : null;
      const found = root === null ? NaN : nearestNumber(root);
      if (found >= low - room && found <= high + room) return found;
    }
  }
  return null;
}

/** Four short decimals on one side of a bracket. */
function pointsBeside(low: number, high: number, side: -1 | 1): readonly number[] {
  const digits = Math.max(0, Math.ceil(-Math.log10(high - low)));
  const step = 10 ** -digits * 4;
  const start = side < 0 ? low : high;
  return [1, 2, 3, 5].map((i) => Number((start + side * i * step).toFixed(digits)));
}

function crossings(
  { run, subject, goal, resultsAt, weightOf }: Asking,
  low: number,
  high: number,
): Crossing[] {
  const own = (results: Results): ResultRow | undefined => rowsOf(results, subject)[0];
  if (goal.kind === 'status') return statusCrossings(subject, resultsAt(low), resultsAt(high));
  if (goal.kind === 'band') {
    const bands = subject.kind === 'indicator' ? (subject.planned.scale?.scale.bands ?? []) : [];
    const figure: Crossing['figure'] = (results) => {
      const row = own(results);
      return row ? exactActual(results, row) : null;
    };
    return bands
      .flatMap(({ from, to }) => [from, to])
      .map((bound) => ({ figure, at: rationalOfNumber(bound) }));
  }
  const at = rationalOfNumber(goal.value);
  if (subject.kind === 'indicator') {
    const exact = goal.figure === 'achievement' ? exactAchievement : exactActual;
    return [
      {
        at,
        figure: (results) => {
          const row = own(results);
          return row ? exact(results, row) : null;
        },
      },
    ];
  }
  return [
    {
      at,
      figure: (results, x) =>
        exactMean(
          run,
          results,
          rowsOf(results, subject),
          weightOf === null ? {} : { [weightOf]: x },
        ),
    },
  ];
}

/** The results whose status turns, each by how far its achievement is from the threshold. */
const statusCrossings = (subject: Subject, below: Results, above: Results): Crossing[] =>
  rowsOf(below, subject).flatMap((row) => {
    const find = (results: Results) =>
      rowsOf(results, subject).find(
        ({ indicator, year, entity }) =>
          indicator === row.indicator &&
          year === row.year &&
          JSON.stringify(entity) === JSON.stringify(row.entity),
      );
    if (find(above)?.status === row.status) return [];
    const figure: Crossing['figure'] = (results) => {
      const now = find(results);
      const achievement = now ? exactAchievement(results, now) : null;
      if (achievement === null) return null;
      return subtractRationals(achievement, rationalOfNumber(results.policy.threshold));
    };
    return [{ figure, at: rational(0n) }];
  });
