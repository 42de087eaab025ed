import type { InputColumn } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { type Block, blocksOf } from '../bulk/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import type { BlockColumns, ColumnBase, DataInput } from './blockColumns.ts';
import { joinParts } from './joinParts.ts';

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
