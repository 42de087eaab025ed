import type { Interval } from '@tolok/formula';
import type { Cell } from '../cells/cell.ts';
import type { Root } from '../relations/roots.ts';
import type { CauseName, LikelyCause } from '../records/finding.ts';

/** What a cause is looked for in. */
export interface Suspicion {
  readonly root: Root;
  /** The wrong cell, with a number. */
  readonly cell: Cell & { readonly value: NonNullable<Cell['value']> };
  /** What it would have to be. */
  readonly to: Interval;
  readonly near: Neighbours;
  /** Whether a check proves a figure where it stands, so that it belongs nowhere else. */
  readonly isProved: (cell: Cell) => boolean;
}

/** The cells around one. */
export interface Neighbours {
  /** Other figures of the same printed row, nearest first. */
  readonly inRow: readonly Cell[];
  /** Figures of the same printed column, nearest first. */
  readonly inColumn: readonly Cell[];
  /** The same fact of other years, latest first. */
  readonly otherYears: (cell: Cell) => readonly Cell[];
}

/** One thing that may have happened; gives every way in which it fits. */
export interface Cause {
  readonly name: CauseName;
  readonly fits: (suspicion: Suspicion) => readonly Fit[];
}

/** How a cause fits. */
export interface Fit {
  readonly text: LikelyCause['text'];
  /**
   * How likely it fits a figure that is wrong for quite another reason, from 0; of several causes
   * the least likely to fit by chance is named.
   */
  readonly chance: number;
  /** What else may have happened to other figures too: a part, or another year, by its column. */
  readonly about?: string;
}
