import type { Language } from '@tolok/schema';
import type { ChartRow } from '../../defineChart.ts';
import type { Figure, Status } from '../../read/cells.ts';

/** What one row tells of its period. */
export interface LineRow extends ChartRow {
  readonly actual: Figure;
  readonly target: Figure;
  readonly status: Status | null;
  readonly print: (figure: Figure, language: Language) => string;
  /** A difference, which of percentages is in points. */
  readonly printGap: (gap: number, language: Language) => string;
}

/** A row with its place among the periods. */
export interface PlacedRow extends LineRow {
  /** The period, from 0. */
  readonly at: number;
  readonly value: number | null;
  readonly aim: number | null;
  readonly isFirst: boolean;
}
