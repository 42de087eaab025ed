import type { AppliedChange, Base, ResultRow, Summary } from '@tolok/engine';
import type { CellType, ComparedLine, ProseBlockNode, Scalar, StateName } from '@tolok/notebook';
import type {
  NotebookHead,
  NotebookInput,
  Problem,
  Severity,
  Table,
  Text,
  UnitName,
} from '@tolok/schema';
import type { DrawnFigure, FigureSource } from '#lib/figures/figure.ts';

/** A notebook as a page shows it: plain data, written with the page and made again when it is edited. */
export interface BookView {
  /** Null where it cannot be read; `problems` say why. */
  readonly head: NotebookHead | null;
  /** What is wrong with the file and stands at no block. */
  readonly problems: readonly Told[];
  readonly blocks: readonly BookBlock[];
}

/** Part of a page. No two of a page have the same `key`, and one keeps its own when others change. */
export type BookBlock = BookProse | BookCell | BookRaw;

export interface BookProse {
  readonly kind: 'prose';
  readonly key: string;
  readonly prose: readonly ProseBlockNode[];
}

export interface BookCell {
  readonly kind: 'cell';
  readonly key: string;
  readonly id: string;
  readonly type: CellType;
  /** What a person calls its type. */
  readonly label: Text;
  readonly title: string | null;
  /** The form of an input; null for every other cell. */
  readonly input: NotebookInput | null;
  readonly body: string;
}

/** A cell that is kept as it stands in the file, and not run. */
export interface BookRaw {
  readonly kind: 'unknown' | 'broken';
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly problems: readonly Told[];
}

/** What is wrong, in words. */
export interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /** What to do about it; null where there is nothing to advise. */
  readonly hint: Text | null;
  /** 1-based line in the file of the notebook; null where it is unknown. */
  readonly line: number | null;
}

/** How a cell stands, and what it shows. */
export interface CellShown {
  readonly state: StateName;
  /** What it came to last; null where there is nothing yet. */
  readonly view: CellView | null;
  readonly problems: readonly Told[];
  readonly cause: string | null;
}

export type CellView =
  | { readonly kind: 'input'; readonly value: Scalar }
  | { readonly kind: 'size'; readonly rows: number; readonly columns: readonly string[] }
  | { readonly kind: 'table'; readonly shown: ShownTable; readonly summary: Summary | null }
  | { readonly kind: 'figure'; readonly figure: FigureSource; readonly summary: Summary | null }
  | ScenarioView
  | CompareView
  | CheckView;

/** The first rows of a table. */
export interface ShownTable {
  readonly table: Table;
  /** How many rows it has in all. */
  readonly rows: number;
  readonly columns: readonly ShownColumn[];
}

export interface ShownColumn {
  readonly name: string;
  readonly label: Text;
  readonly unit: UnitName | null;
}

export interface ScenarioView {
  readonly kind: 'scenario';
  readonly changes: readonly AppliedChange[];
  /** The rows that moved; of very many the first. */
  readonly moved: readonly MovedLine[];
  readonly movedRows: number;
  readonly rows: number;
  /** Null where it is not one work unit in one year. */
  readonly before: Summary | null;
  readonly after: Summary | null;
}

export interface MovedLine {
  readonly before: ResultRow | null;
  readonly after: ResultRow;
  /** Whom the row is about where rows differ in it. */
  readonly about: string | null;
}

/** Two agreements beside each other, with the words that a person reads. */
export interface CompareView {
  readonly kind: 'compare';
  readonly from: ComparedAgreement;
  readonly to: ComparedAgreement;
  /** Percentage points; null where one of them has no mean. */
  readonly total: number | null;
  /** What moved the mean, group by group; those that moved nothing are left out. */
  readonly steps: readonly { readonly word: Text; readonly delta: number }[];
  readonly counts: readonly { readonly word: Text; readonly count: number }[];
  readonly lines: readonly CompareLineView[];
}

export interface ComparedAgreement {
  readonly title: Text;
  /** Percent; null where no result has an achievement. */
  readonly mean: number | null;
}

export type CompareLineView = Pick<ComparedLine, 'kind' | 'from' | 'to'> & {
  readonly word: Text;
};

export interface CheckView {
  readonly kind: 'check';
  readonly passed: boolean;
  readonly rows: number;
  readonly failing: number;
}

/** The data of a plan, collected when the page was written. */
export interface KnownBase {
  readonly base: Base;
  readonly problems: readonly Problem[];
}

/** Everything the page of a notebook comes with. */
export interface BookData {
  readonly file: string;
  readonly text: string;
  readonly view: BookView;
  readonly shown: Readonly<Record<string, CellShown>>;
  readonly drawn: Readonly<Record<string, DrawnFigure>>;
  readonly bases: ReadonlyMap<string, KnownBase>;
  readonly links: IndicatorLinks;
}

/** Words that name an indicator with a page of its own, such as `SK3.4` and `pdn-pbj`: its id. */
export type IndicatorLinks = Readonly<Record<string, string>>;
