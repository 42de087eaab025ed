import type { PeriodTotal } from '@tolok/engine';
import { snap } from '@tolok/formula';

/** What is still needed, and how fast. */
export interface Pace {
  /**
   * `reached`: the target of the plan is met by what was done. `on-the-way`: years are left.
   * `missed`: none is. `no-pace`: a letter, nothing promised, or years that make no whole.
   */
  readonly state: 'reached' | 'on-the-way' | 'missed' | 'no-pace';
  readonly yearsLeft: number;
  /**
   * In the unit: what all years left must add up to, how far the last of them must rise, or the level
   * each must have; negative where less is asked. Null without a pace.
   */
  readonly needed: number | null;
  /** What `needed` is: an amount over the years left, a step from today to the end, a level of each year. */
  readonly meaning: 'amount' | 'step' | 'level';
  /** Of an amount or step the even share of a year, of a level the level itself; null when none is due. */
  readonly perYear: number | null;
  /** The even share of a quarter; null of a level, which no quarter adds to. */
  readonly perQuarter: number | null;
}

/** What the pace of a plan depends on. */
export interface Way {
  readonly kind: PeriodTotal['kind'];
  readonly polarity: 'maximize' | 'minimize' | 'stabilize';
  /** Over the whole plan; null where there is no number. */
  readonly target: number | null;
  readonly soFar: number | null;
  /** The actuals of the years that have one. */
  readonly done: readonly number[];
  /** How many years of the plan have a target. */
  readonly promised: number;
  readonly yearsLeft: number;
}

/**
 * The pace that a target of several years still needs, by how years make its period.
 *
 * `sum`: what is left, spread evenly. `last` and `max`: the step from today's figure to the target.
 * `mean`: the level the years left must have so that all together come to it. Without any year done a
 * sum is spread over all of them, and a step has nothing to start from (`no-pace`).
 */
export function paceOf({ kind, polarity, target, soFar, done, promised, yearsLeft }: Way): Pace {
  const meaning = kind === 'sum' ? 'amount' : kind === 'mean' ? 'level' : 'step';
  const none = { yearsLeft, meaning, needed: null, perYear: null, perQuarter: null } as const;
  const start = kind === 'sum' ? (soFar ?? 0) : soFar;
  if (target === null || kind === 'none' || start === null) return { ...none, state: 'no-pace' };
  const gap = snap(target - start);
  // What is to stay below an amount, or to be so on average, is not settled before the last year.
  const isSettled = yearsLeft === 0 || (kind === 'sum' ? polarity === 'maximize' : kind !== 'mean');
  if (isSettled && meets(polarity, gap)) return { ...none, state: 'reached', needed: gap };
  if (yearsLeft === 0) return { ...none, state: 'missed', needed: gap };
  if (kind === 'mean') {
    const left = promised - done.length;
    if (left <= 0) return { ...none, state: 'no-pace' };
    const level = snap((target * promised - done.reduce((sum, one) => sum + one, 0)) / left);
    return { ...none, state: 'on-the-way', needed: level, perYear: level };
  }
  return {
    ...none,
    state: 'on-the-way',
    needed: gap,
    perYear: snap(gap / yearsLeft),
    perQuarter: snap(gap / (yearsLeft * 4)),
  };
}

/** Whether nothing is left to do when so much more is asked. */
const meets = (polarity: Way['polarity'], gap: number): boolean =>
  polarity === 'maximize' ? gap <= 0 : polarity === 'minimize' ? gap >= 0 : gap === 0;
