import { type Override, type Run, recompute } from '@tolok/engine';
import { type Problem, problem } from '@tolok/schema';
import { historyOf } from '../seek/history.ts';
import { unitRun } from '../seek/narrowRun.ts';
import {
  type GoalFigure,
  type Outcome,
  figureOf,
  findSubject,
  outcomeOf,
} from '../seek/subject.ts';
import { type Variable, readVariable } from '../seek/variable.ts';
import { limitsOf } from './limits.ts';

/** One side of a grid: what varies, and its steps from low to high, today's value among them. */
export interface Axis {
  readonly path: string;
  readonly unit: Variable['unit'];
  readonly steps: readonly number[];
  /** Which of the steps is today's value. */
  readonly now: number;
}

/** What a subject comes to over two numbers at once. */
export interface Grid {
  readonly across: Axis;
  readonly down: Axis;
  readonly figure: GoalFigure;
  /** A row for each step down, in it a cell for each step across. */
  readonly cells: readonly (readonly Outcome[])[];
}

/** Steps on either side of today's value. */
const half = 3;

/**
 * A grid of results over two numbers at once, each between its low and its high with today's value
 * among its steps; the cell of today is that at `now` on both sides.
 *
 * Problems: those of `findSubject` and `readVariable`, `seek.vary-absent` for what is no number today.
 */
export function twoWayGrid(
  whole: Run,
  what: string,
  across: string,
  down: string,
  given: readonly Override[] = [],
  of: GoalFigure | null = null,
): { readonly value?: Grid; readonly problems: readonly Problem[] } {
  const { value: subject, problems } = findSubject(whole, what);
  const run = subject ? unitRun(whole, subject, given) : whole;
  const read = [across, down].map((path) => readVariable(run, path, given));
  const [first, second] = read.map(({ value }) => value);
  const told = [...problems, ...read.flatMap((one) => one.problems)];
  if (!subject || !first || !second) return { problems: told };
  const [x, y] = [axisOf(run, first), axisOf(run, second)];
  if (!x || !y) {
    const absent = [first, second].filter(({ now }) => typeof now !== 'number');
    const told = absent.map(({ path }) => problem('seek.vary-absent', { path }));
    return { problems: told };
  }
  const figure = of ?? figureOf(subject);
  const cells = y.steps.map((below) =>
    x.steps.map((beside) =>
      outcomeOf(recompute(run, [...given, first.at(beside), second.at(below)]), subject, figure),
    ),
  );
  return { value: { across: x, down: y, figure, cells }, problems: told };
}

function axisOf(run: Run, variable: Variable): Axis | null {
  const { now, path, unit } = variable;
  if (typeof now !== 'number') return null;
  const { low, high } = limitsOf(variable, now, historyOf(run, variable));
  const side = (end: number) =>
    end === now
      ? []
      : Array.from({ length: half }, (_, i) => decimal(now + ((end - now) * (i + 1)) / half));
  const steps = [...side(low).reverse(), now, ...side(high)];
  return { path, unit, steps, now: steps.indexOf(now) };
}

const decimal = (x: number): number => Number(x.toPrecision(12)) + 0;
