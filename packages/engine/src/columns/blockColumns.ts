import type { InputColumn } from '@tolok/formula';

/** A yes or no per row, 1 or 0; a single one where it is the same in every row. */
export type Flags = Uint8Array | boolean;

/**
 * The data of a plan as typed arrays: what `Base` is to `evaluate`. Plain data, so that it can be
 * handed to a worker.
 */
export interface ColumnBase {
  /** By the table of facts that is believed, null for none; then by the name of the block. */
  readonly tables: ReadonlyMap<string | null, ReadonlyMap<string, BlockColumns>>;
}

/** The rows of a block, in the order of their entities and years. */
export interface BlockColumns {
  readonly rows: number;
  /** A text per row for each key of the entity. */
  readonly entity: Readonly<Record<string, readonly string[]>>;
  readonly year: Int32Array;
  /** Which rows count in an agreement, which asks each of them for all of its indicators. */
  readonly spoken: Flags;
  /** By indicator id. */
  readonly indicators: ReadonlyMap<string, IndicatorData>;
}

/**
 * The rows of another block that belong to each row: those of row i stand from `offsets[i]` up to
 * `offsets[i + 1]`, ordered by their finer keys.
 */
export interface PartRows {
  readonly block: string;
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** What the data say about one indicator. */
export interface IndicatorData {
  /** Which rows are the indicator's. */
  readonly cell: Flags;
  /** The inputs that come from rows of tables, by name. A list has no numbers here. */
  readonly inputs: ReadonlyMap<string, DataInput>;
  /** The functions over lists of rows, by their index in the formula; null for other lists. */
  readonly lists: readonly (InputColumn | null)[];
  /** What the office reported; null where it reports nothing. */
  readonly figure: FigureColumn | null;
  /** The rows of another block that each input of other entities or years is made of, by name. */
  readonly parts: ReadonlyMap<string, PartRows>;
}

export interface DataInput extends InputColumn {
  /** Whether the data speak of it. */
  readonly found: Flags;
  readonly sample: Flags;
}

/** Figures as the office reported them: numbers, letters or reasons. */
export interface FigureColumn extends InputColumn {
  readonly letters: LetterColumn | null;
  /** Whether there is a figure for the period. */
  readonly there: Flags;
  readonly sample: Flags;
}

/** Letters of many rows: the position of the word, from 1; 0 where there is none. */
export interface LetterColumn {
  readonly codes: Uint16Array;
  readonly words: readonly string[];
}

/** Whether the flag of a row is up. */
export const isUp = (flags: Flags, row: number): boolean =>
  typeof flags === 'boolean' ? flags : flags[row] === 1;
