import type {
  NotebookChart,
  NotebookCheck,
  NotebookCompare,
  NotebookData,
  NotebookHead,
  NotebookIndicator,
  NotebookInput,
  NotebookScenario,
  NotebookTable,
  Problem,
} from '@tolok/schema';

/** What a cell of each type holds. */
export interface CellSpecs {
  readonly data: NotebookData;
  readonly query: QuerySpec;
  readonly table: NotebookTable;
  readonly indicator: NotebookIndicator;
  readonly input: NotebookInput;
  readonly scenario: NotebookScenario;
  readonly compare: NotebookCompare;
  readonly chart: NotebookChart;
  readonly check: NotebookCheck;
}

export type CellType = keyof CellSpecs;

/** One SELECT, as written. */
export interface QuerySpec {
  readonly sql: string;
}

/** A notebook as it was read. Nothing of its file is lost: what could not be read stands as it was. */
export interface Notebook {
  readonly file: string;
  /** Null where it is missing, newer than this program, or wrong. */
  readonly head: NotebookHead | null;
  /** The head as it stands in the file, where it could not be read. */
  readonly headSource: string | null;
  /** Where the head stands in the file; null where there is none. */
  readonly headAt: LineRange | null;
  readonly blocks: readonly Block[];
}

/** Whole lines of the file. */
export interface LineRange {
  /** The first, 1-based. */
  readonly line: number;
  /** How many they are. */
  readonly lines: number;
}

export type Block = ProseBlock | Cell | RawBlock;

/** Markdown between cells. It is text: nothing in it is executed. */
export interface ProseBlock extends LineRange {
  readonly kind: 'prose';
  readonly text: string;
}

/** A cell that was read. */
export type Cell<T extends CellType = CellType> = { [K in T]: CellOf<K> }[T];

interface CellOf<T extends CellType> extends LineRange {
  readonly kind: 'cell';
  readonly type: T;
  readonly id: string;
  /** The cells whose tables it reads. */
  readonly from: readonly string[];
  readonly spec: CellSpecs[T];
  /** Its body as written, for places within it; it begins on the line after that of the fence. */
  readonly body: string;
}

/** A cell of a type that is not known, or one that cannot be read: kept as it is, and not run. */
export interface RawBlock extends LineRange {
  readonly kind: 'unknown' | 'broken';
  readonly type: string;
  /** Its id where it has one that can be read. */
  readonly id: string | null;
  /** The whole fence as it stands in the file. */
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The cells of a notebook that were read, in their order. */
export const cellsOf = ({ blocks }: Notebook): readonly Cell[] =>
  blocks.filter((block) => block.kind === 'cell');
