import type { Override, Results, Run } from '@tolok/engine';
import type { Problem } from '@tolok/schema';
import type { Answer, AnswerKind, Parts } from './answer.ts';
import { becauseOf } from './becauseOf.ts';
import { breakpoints } from './breakpoints.ts';
import { exactBoundary } from './exactBoundary.ts';
import { type Goal, reaches, readGoal } from './goal.ts';
import { historyOf, largestChange } from './history.ts';
import { narrowRun, unitRun } from './narrowRun.ts';
import { type Range, searchRanges } from './searchRanges.ts';
import { seekChoice } from './seekChoice.ts';
import { shownValue } from './shownValue.ts';
import { type GoalFigure, type Outcome, type Subject, findSubject, outcomeOf } from './subject.ts';
import { tryValues } from './tryValues.ts';
import { type Variable, readVariable } from './variable.ts';

/** What is asked. */
export interface Question {
  /** An indicator, `objective.SK6` or `agreement`. */
  readonly what: string;
  /** A status word, a band, or a number. */
  readonly reach: string;
  /** The path of what may change. */
  readonly vary: string;
  readonly of?: GoalFigure | null;
}

/** A question understood, its answer, and what stands behind it. */
export interface Sought {
  readonly subject: Subject;
  readonly goal: Goal;
  readonly variable: Variable;
  /** The run narrowed to the question; what is asked again is asked of it. */
  readonly run: Run;
  readonly now: Outcome;
  /** What the subject comes to at `shown`; null without one. */
  readonly then: Outcome | null;
  readonly answer: Answer;
}

/**
 * What it takes to reach a goal: the values of one target, actual, input, weight or policy value for
 * which an indicator, an objective or an agreement reaches a status, a band or a number.
 *
 * Every stretch is found, also where a clamp or a band makes two of them; caps, rounding and snapping
 * are the engine's own, which judges every number. Boundaries are exact where formulas are quotients
 * of straight lines, otherwise bisected. An absent value of today is no hindrance. With
 * changes given, `whole` holds the results under them, and they stay.
 *
 * Problems: those of `findSubject`, `readGoal` and `readVariable`; there is an answer only without.
 */
export function seek(
  whole: Run,
  { what, reach, vary, of = null }: Question,
  given: readonly Override[] = [],
): { readonly value?: Sought; readonly problems: readonly Problem[] } {
  const { value: subject, problems: lost } = findSubject(whole, what);
  const own = subject ? unitRun(whole, subject, given) : whole;
  const { value: variable, problems: unplaced } = readVariable(own, vary, given);
  const { value: goal, problems: unread } = subject
    ? readGoal(reach, subject, of)
    : { value: undefined, problems: [] };
  const problems = [...lost, ...unread, ...unplaced];
  if (!subject || !variable || !goal) return { problems };
  const run = narrowRun(own, subject, variable, given);
  const resultsAt = remembered(tryValues(run, variable, given));
  const outcomeAt = (x: number | string) => outcomeOf(resultsAt(x), subject, goal.figure);
  const now = outcomeOf(run.results, subject, goal.figure);
  const parts = { subject, goal, variable, run, now };
  const answer = variable.choices
    ? seekChoice({ ...parts, choices: variable.choices, outcomeAt })
    : seekNumber({ ...parts, own, resultsAt, outcomeAt });
  const then = answer.shown === null ? null : outcomeAt(answer.shown);
  const because = becauseOf({ ...parts, answer, outcomeAt, resultsAt });
  return { value: { ...parts, then, answer: { ...answer, because } }, problems };
}

interface NumberParts extends Parts {
  /** The run of the work unit, with all its indicators. */
  readonly own: Run;
  readonly resultsAt: (x: number | string) => Results;
}

function seekNumber(parts: NumberParts): Omit<Answer, 'because'> {
  const { subject, goal, variable, run, now, resultsAt, outcomeAt } = parts;
  const reached = (x: number) => reaches(goal, outcomeAt(x));
  const already = reaches(goal, now);
  const history = historyOf(parts.own, variable);
  const asking = { run, subject, goal, resultsAt, weightOf: weightOf(variable) };
  const bends = breakpoints(run, variable);
  const own = typeof variable.now === 'number' ? [variable.now] : [];
  const seeds = [...own, ...history.map(({ value }) => value), ...bends, ...seedsOf(parts)];
  // What was never negative, and bends nowhere below zero, is looked for from zero on.
  const floor = variable.scale?.from ?? (seeds.some((x) => x < 0) ? null : 0);
  const ceiling = variable.scale?.to ?? null;
  const exactly = (low: number, high: number) => exactBoundary(asking, low, high);
  const ranges = searchRanges({ reached, floor, ceiling, seeds, exactly });
  const nearest = nearestEnd(ranges, own[0] ?? null, floor, ceiling, already);
  const isAllowed = (x: number) => x >= (floor ?? -Infinity) && x <= (ceiling ?? Infinity);
  const shown =
    nearest &&
    shownValue(nearest.at, nearest.side, variable.digits, (x) => isAllowed(x) && reached(x));
  const from = own[0];
  const gap = shown && from !== undefined ? difference(from, shown.shown, shown.digits) : null;
  const quarters = isDone(variable) ? quartersLeft(run) : null;
  return {
    kind: kindOf(ranges, already, floor, ceiling),
    ranges,
    value: nearest?.at ?? null,
    shown: shown?.shown ?? null,
    digits: shown?.digits ?? variable.digits,
    gap,
    gapPercent:
      gap === null || from === undefined || from === 0 ? null : (gap * 100) / Math.abs(from),
    perQuarter: gap === null || quarters === null ? null : gap / quarters,
    quarters,
    largestChangeInHistory: largestChange(history),
    history,
  };
}

/** Only what an office does is done quarter by quarter. */
const isDone = ({ path }: Variable): boolean => /^(actual|input)\./.test(path);

const weightOf = ({ path, planned }: Variable): string | null =>
  path.startsWith('weight.') ? (planned?.id ?? null) : null;

/** Numbers at which a goal may turn: the goal itself, targets, actuals, bands, threshold and cap. */
function seedsOf({ subject, goal, run, variable }: NumberParts): readonly number[] {
  const { rows, policy } = run.results;
  const row = subject.kind === 'indicator' ? subject.row : null;
  const bands = subject.kind === 'indicator' ? (subject.planned.scale?.scale.bands ?? []) : [];
  return [
    goal.kind === 'number' ? goal.value : policy.threshold,
    policy.cap,
    ...(row ? [row.target, row.actual] : []),
    ...(variable.path.startsWith('policy.') ? rows.map(({ achievement }) => achievement) : []),
    ...(goal.kind === 'band' ? bands.map(({ from }) => from) : []),
  ].filter((x) => typeof x === 'number');
}

/** The end of a stretch nearest to today's value; null where every number reaches the goal already. */
function nearestEnd(
  ranges: readonly Range[],
  now: number | null,
  floor: number | null,
  ceiling: number | null,
  already: boolean,
): { readonly at: number; readonly side: 'above' | 'below' } | null {
  const ends = ranges.flatMap(({ from, to }) => [
    ...(from === null || from === floor ? [] : [{ at: from, side: 'above' as const }]),
    ...(to === null || to === ceiling ? [] : [{ at: to, side: 'below' as const }]),
  ]);
  const [first] = ranges;
  if (ends.length === 0 && first && !already) {
    const at = first.from ?? first.to;
    return at === null ? null : { at, side: first.from === null ? 'below' : 'above' };
  }
  if (now === null) return ends[0] ?? null;
  return ends.sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))[0] ?? null;
}

function kindOf(
  ranges: readonly Range[],
  already: boolean,
  floor: number | null,
  ceiling: number | null,
): AnswerKind {
  const [first, ...others] = ranges;
  if (already) return 'already';
  if (!first) return 'impossible';
  if (others.length > 0) return 'union';
  if (first.to === null || first.to === ceiling) return 'at-least';
  return first.from === null || first.from === floor ? 'at-most' : 'between';
}

/** Decimal digits alone, so that 90 less 86.59 is 3.41. */
const difference = (from: number, to: number, digits: number): number =>
  Number((to - from).toFixed(Math.max(digits, 9))) + 0;

function quartersLeft({ plan }: Run): number | null {
  const { quarter } = plan.context;
  if (quarter === null) return 4;
  return quarter === 4 ? null : 4 - quarter;
}

function remembered<T>(work: (x: number | string) => T): (x: number | string) => T {
  const known = new Map<number | string, T>();
  return (x) => {
    const found = known.get(x) ?? work(x);
    known.set(x, found);
    return found;
  };
}
