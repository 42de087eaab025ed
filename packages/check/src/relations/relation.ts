import type { Interval } from '@tolok/formula';
import type { Text } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';

/** One thing that must hold between cells: a row of a check. */
export interface Relation {
  /** What it is about: the values of the columns that group its cells. */
  readonly key: readonly string[];
  /** The figure that is judged first, then those it is held to; never empty. */
  readonly cells: readonly [Cell, ...Cell[]];
  /** Whether it holds, as printed or with one cell read otherwise. */
  readonly judge: (instead?: Repair) => Verdict;
  /** The cells of which it can tell what they would have to be for it to hold. */
  readonly told: readonly Cell[];
  /** What they would have to be, each by itself; worked out when it is asked for. */
  readonly repairs: readonly Repair[];
  /** The cells a total is the sum of; none where nothing is added. */
  readonly parts: readonly Cell[];
  /** What does not hold, as a sentence about the printed figures. */
  readonly sentence: (verdict: Verdict) => Text;
}

/** A cell, and the numbers it might be in place of those printed. */
export interface Repair {
  readonly cell: Cell;
  readonly to: Interval;
}

/**
 * `truncated`: it holds when digits were cut off and not rounded. `open`: the printed digits leave
 * it undecided.
 */
export interface Verdict {
  readonly says: 'holds' | 'truncated' | 'open' | 'fails';
  /** What the first cell would be by the others; null where that is no number. */
  readonly expected: Interval | null;
  /** The same where it is a text, or a number that another figure says and that does not follow. */
  readonly expectedText?: string | number;
}

/** What a check comes to before it is judged. */
export interface Related {
  /** Those of many figures may be made one by one, as they are asked for. */
  readonly relations: Iterable<Relation>;
  /** Groups that lack a part. */
  readonly excluded: number;
  /** Cells without a number among those looked at. */
  readonly nulls: number;
}

export const nothingRelated: Related = { relations: [], excluded: 0, nulls: 0 };
