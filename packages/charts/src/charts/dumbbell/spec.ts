import type { Text } from '@tolok/schema';
import type { ChartSpec } from '../../chart.ts';
import type { ChangeRole } from '../../read/changeRow.ts';

export interface DumbbellSpec extends ChartSpec<ChangeRole> {
  /** What the two sides are. */
  readonly sides: { readonly before: Text; readonly after: Text };
  /** A number to hold both against, drawn as a line: a target of 100 %. */
  readonly reference?: { readonly value: number; readonly label: Text };
  /** Where the drawing ends; what lies beyond is an arrow with its true value. */
  readonly cap?: number;
}
