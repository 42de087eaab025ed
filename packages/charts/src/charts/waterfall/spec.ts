import type { ChartSpec } from '../../chart.ts';
import type { ChangeRole, Sides } from '../../read/changeRow.ts';

export interface WaterfallSpec extends ChartSpec<ChangeRole> {
  /** What the results at both ends are. */
  readonly sides: Sides;
}
