import type { PlacedRow } from './lineRow.ts';

/** A point of the line of the target. */
export interface Corner {
  /** In periods from the left edge of the first. */
  readonly at: number;
  /** Null between two steps that do not meet. */
  readonly value: number | null;
}

/** Both ends of the step of each period; steps of neighbours meet. */
export const targetSteps = (firsts: readonly PlacedRow[]): readonly Corner[] =>
  firsts.flatMap<Corner>(({ at, aim }) =>
    aim === null
      ? { at, value: null }
      : [
          { at, value: aim },
          { at: at + 1, value: aim },
        ],
  );
