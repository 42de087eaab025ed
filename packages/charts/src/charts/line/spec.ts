import type { ChartSpec } from '../../chart.ts';
import type { CommonRole } from '../../read/roles.ts';

export type LineRole =
  CommonRole | 'actual' | 'actualLetter' | 'actualAbsent' | 'target' | 'targetAbsent' | 'status';

export interface LineSpec extends ChartSpec<LineRole> {
  /** True where each value holds all periods before it too; the title then says so. */
  readonly cumulative?: boolean;
  /** True where the distance to 0 matters, as it does for amounts. */
  readonly fromZero?: boolean;
}
