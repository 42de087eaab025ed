import type { Language } from '@tolok/schema';

/** A drawn chart and everything that must stand beside it. */
export interface Chart {
  /** The drawing, an `<svg>`; its `outerHTML` is the file one takes away. */
  readonly figure: Element;
  /** The finding, a sentence made from the figures. */
  readonly title: string;
  /** The whole drawing in words, for those who do not see it. */
  readonly summary: string;
  readonly table: ChartTable;
}

/** The same figures as a table, each cell as a person reads it. */
export interface ChartTable {
  readonly head: readonly ChartHead[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartHead {
  readonly text: string;
  /** True for a column of figures, which is right aligned. */
  readonly numeric: boolean;
}

/** What every chart wants to know besides its rows. */
export interface ChartOptions {
  /** Where the elements are made: the page's own, or `staticDocument()` where there is no page. */
  readonly document: Document;
  readonly language: Language;
  /** Pixels. Texts keep their size, so draw again rather than stretch. */
  readonly width: number;
  /** Begins the ids inside the drawing; two drawings on one page need two. */
  readonly id: string;
}

/** One kind of chart: how it is drawn, and rows to show it with. */
export interface ChartKind<Row> {
  draw(rows: readonly Row[], options: ChartOptions): Chart;
  readonly example: readonly Row[];
}
