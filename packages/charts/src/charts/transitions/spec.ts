import type { ChartSpec } from '../../chart.ts';
import type { ChangeRole, Sides } from '../../read/changeRow.ts';

export interface TransitionsSpec extends ChartSpec<ChangeRole> {
  /** What the two states are: rows of the matrix are the first, columns the second. */
  readonly sides: Sides;
}
