import type { Run } from '@tolok/engine';
import type { Text } from '@tolok/schema';
import type { Goal } from './goal.ts';
import type { YearFigure } from './history.ts';
import type { Range } from './searchRanges.ts';
import type { Outcome, Subject } from './subject.ts';
import type { Variable } from './variable.ts';

export type AnswerKind = 'at-least' | 'at-most' | 'between' | 'union' | 'already' | 'impossible';

/** What it takes to reach a goal. */
export interface Answer {
  readonly kind: AnswerKind;
  /** Every stretch that reaches the goal, in order; letters and words as they are. */
  readonly ranges: readonly (Range | ChoiceRange)[];
  /** The boundary nearest to today's value, exact where the formulas allow; null where there is none. */
  readonly value: number | string | null;
  /** The same as printed: rounded into the stretch, so that it reaches the goal itself. */
  readonly shown: number | string | null;
  /** Decimals `shown` has; more than the unit's where the stretch is narrower than its step. */
  readonly digits: number;
  readonly because: Text;
  /** From today's value to `shown`, in the unit; null where either is no number. */
  readonly gap: number | null;
  /** The same in percent of today's value; null where that is 0 or absent. */
  readonly gapPercent: number | null;
  /** The gap over the quarters that are left; over the four of a year where a year is asked for. */
  readonly perQuarter: number | null;
  readonly quarters: number | null;
  /** Of what varies, from one year to the next, with its sign; null without two years. */
  readonly largestChangeInHistory: number | null;
  readonly history: readonly YearFigure[];
}

/** A letter or word, or several that follow one another. */
export interface ChoiceRange {
  readonly from: string;
  readonly to: string;
  readonly fromIncluded: true;
  readonly toIncluded: true;
}

/** What an answer is put together from. */
export interface Parts {
  readonly subject: Subject;
  readonly goal: Goal;
  readonly variable: Variable;
  readonly run: Run;
  readonly now: Outcome;
  readonly outcomeAt: (x: number | string) => Outcome;
}
