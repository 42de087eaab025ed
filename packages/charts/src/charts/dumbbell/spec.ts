import type { ChartSpec } from '../../chart.ts';
import type { Reference } from '../../parts/scale.ts';
import type { ChangeRole, Sides } from '../../read/changeRow.ts';

export interface DumbbellSpec extends ChartSpec<ChangeRole> {
  /** What the two sides are. */
  readonly sides: Sides;
  /** A number to hold both against, drawn as a line: a target of 100 %. */
  readonly reference?: Reference;
  /** Where the drawing ends; what lies beyond is an arrow with its true value. */
  readonly cap?: number;
}
