import type { Language, Problem, ProblemPlace, Table, Text, UnitName } from '@tolok/schema';
import type { Roles } from './read/roles.ts';

/**
 * What a chart is told besides its table: which column plays which part, and the words around the
 * drawing. Plain data, so that it can stand in a notebook. What single charts add stands with them.
 */
export interface ChartSpec<Role extends string = string> {
  /** Column of the table for each part; the parts of a chart are its `roles`. */
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  /** What is measured, within a sentence: "capaian terhadap target". */
  readonly measure: Text;
  /** What one row is, in the plural: "satuan kerja", "work units". */
  readonly rows: Text;
  readonly unit: UnitName;
  /** Without it nothing is said: `2022`, "triwulan II 2022". */
  readonly period?: Text;
  /** Which way is better; `maximize` without it. */
  readonly polarity?: 'maximize' | 'minimize' | 'stabilize';
  /** A sentence more below the title. */
  readonly note?: Text;
  /** Where the figures stand: "Tabel 3.2, baris 803–828". */
  readonly source: Text;
  /** Rules and data that were used: `pdn-pbj@1.0.0`, `data 4c1f…a9`. */
  readonly versions?: readonly string[];
}

/** Where and how wide a chart is drawn. */
export interface Frame {
  /** Where the elements are made: the page's own, or `staticDocument()` where there is no page. */
  readonly document: Document;
  readonly language: Language;
  /** Pixels. Texts keep their size, so draw again rather than stretch. */
  readonly width: number;
  /** Begins the ids inside the drawing; two drawings on one page need two. */
  readonly id: string;
}

/** A drawn chart and everything that must stand beside it. */
export interface Chart {
  /** The drawing, an `<svg>` in the language of the frame. */
  readonly figure: Element;
  /** The finding, a sentence made from the figures. */
  readonly title: Text;
  /** What is measured, its unit and period, and how the drawing is to be read. */
  readonly subtitle: Text;
  /** Source and versions. */
  readonly footer: Text;
  /** The drawing in words, for those who do not see it; long ones end with how many are left out. */
  readonly summary: Text;
  /** The columns that were drawn, as they came, every row of the table in the order drawn. */
  readonly twin: Table;
  /** The twin as a person reads it, one row for each of its rows. */
  readonly print: (language: Language) => PrintedTable;
}

/** A table of texts; absent values are words. */
export interface PrintedTable {
  readonly head: readonly PrintedHead[];
  readonly rows: readonly (readonly string[])[];
}

export interface PrintedHead {
  readonly text: string;
  /** True for a column of figures, which is right aligned. */
  readonly numeric: boolean;
}

/** One kind of chart. */
export interface ChartKind<Spec extends ChartSpec = ChartSpec> {
  readonly label: Text;
  /** The question it answers. */
  readonly question: Text;
  /** The parts columns play in it. */
  readonly roles: Roles;
  /** A small table with everything that makes this chart hard, made up. */
  readonly example: { readonly table: Table; readonly spec: Spec };
  /**
   * Draws. Never fails: what cannot be read is absent, with its reason.
   */
  draw(table: Table, spec: Spec, frame: Frame): Chart;
  /**
   * Moves a drawing of the same kind and frame to other figures. Elements of rows that are still
   * there are kept; afterwards the drawing equals a fresh one.
   */
  update(figure: Element, table: Table, spec: Spec, frame: Frame): Chart;
  /**
   * What is wrong with the columns a spec names.
   *
   * Problems: `chart.column-missing`, `chart.column-type`, `chart.part-missing`.
   */
  check(table: Table, spec: Spec, place?: ProblemPlace): readonly Problem[];
}
