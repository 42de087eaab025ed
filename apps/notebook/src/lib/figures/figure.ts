import type { ChartName, ChartSpec, PrintedTable } from '@tolok/charts';
import type { Language, Table } from '@tolok/schema';

/** What a drawing is made from, in either language. */
export interface FigureSource {
  readonly chart: ChartName;
  readonly tables: Readonly<Record<Language, Table>>;
  readonly spec: ChartSpec;
  /** Width in which it is drawn where there is room. */
  readonly width: number;
}

/** A drawing made with the page, and what stands beside it. */
export interface DrawnFigure {
  readonly wide: string;
  readonly narrow: string;
  readonly words: FigureWords;
}

export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly table: PrintedTable;
}
