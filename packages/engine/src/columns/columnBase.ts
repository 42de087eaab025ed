import type { InputColumn } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { type Block, blocksOf } from '../bulk/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { type PartRows, joinParts } from './joinParts.ts';

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

/** Rows that stand in memory already. */
export interface GivenColumns {
  /** By key of the entity, a text per row. */
  readonly entity: Readonly<Record<string, readonly string[]>>;
  /** The year of each row, or of all of them. */
  readonly year: Int32Array | number;
  /** By indicator id, then input name: NaN where absent, which is `missing-input` unless said. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, GivenInput>>>>;
}

export type GivenInput = Float64Array | InputColumn;

/**
 * A base of typed arrays, without a database: of the indicators whose entities are of the same keys
 * as the rows given. All others have no rows of their own, and nobody reported anything. The arrays
 * are not copied; rows come in the order in which they are to be shown, numbers finite or NaN.
 */
export function columnBase(plan: Plan, given: GivenColumns): ColumnBase {
  const blocks = new Map<string, BlockColumns>();
  for (const block of blocksOf(plan)) {
    const own = block.keys.join() === Object.keys(given.entity).join();
    blocks.set(block.name, joinParts(plan, block, own ? rowsGiven(block, given) : noRows, blocks));
  }
  return { tables: new Map([[plan.context.facts, blocks]]) };
}

const noRows: BlockColumns = {
  rows: 0,
  entity: {},
  year: new Int32Array(),
  spoken: false,
  indicators: new Map(),
};

function rowsGiven({ indicators }: Block, { entity, year, inputs }: GivenColumns): BlockColumns {
  const rows = Object.values(entity)[0]?.length ?? 0;
  return {
    rows,
    entity,
    year: typeof year === 'number' ? new Int32Array(rows).fill(year) : year,
    spoken: true,
    indicators: new Map(
      indicators.map((indicator) => {
        const own = Object.entries(inputs[indicator.id] ?? {});
        return [
          indicator.id,
          {
            cell: own.length > 0,
            inputs: new Map(own.map(([name, input]) => [name, inputGiven(input)])),
            lists: [],
            figure: null,
            parts: new Map(),
          },
        ];
      }),
    ),
  };
}

const inputGiven = (input: GivenInput): DataInput => ({
  ...(input instanceof Float64Array
    ? { values: input, reasons: absentCode('missing-input') }
    : input),
  found: true,
  sample: false,
});

/** Whether the flag of a row is up. */
export const isUp = (flags: Flags, row: number): boolean =>
  typeof flags === 'boolean' ? flags : flags[row] === 1;
