import type { ChangeRow } from '../../read/changeRow.ts';

/** A row with its middle and both ends, in pixels; null where there is no number. */
export interface PlacedRow extends ChangeRow {
  readonly top: number;
  readonly height: number;
  readonly y: number;
  readonly a: number | null;
  readonly b: number | null;
}
