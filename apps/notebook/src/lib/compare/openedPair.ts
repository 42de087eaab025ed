import type { Change, ComparedSide } from '@tolok/analysis';
import type { Override } from '@tolok/engine';

/** Two agreements over their data, as plain data that a worker can take. */
export interface OpenedPair {
  readonly changes: readonly Change[];
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly overrides: readonly Override[];
}
