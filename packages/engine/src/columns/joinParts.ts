import { type InputColumn } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { type Block, references, servingBlock, standsInRow } from '../bulk/blocks.ts';
import { isInEveryRow } from '../bulk/inputs/cells.ts';
import { makesRowsOf } from '../bulk/inputs/rowGroups.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type { Plan, PlannedIndicator, PlannedReference } from '../plan/plan.ts';
import {
  type BlockColumns,
  type DataInput,
  type FigureColumn,
  type Flags,
  type IndicatorData,
  type PartRows,
  isUp,
} from './blockColumns.ts';

/** An input that is made of rows of another block. */
interface Part {
  readonly indicator: PlannedIndicator;
  readonly input: PlannedReference;
  readonly child: PlannedIndicator;
  readonly block: string;
  readonly columns: BlockColumns;
}

const missing = absentCode('missing-input');

/**
 * The rows of a block with those that only parts in other blocks speak of, which of them are each
 * indicator's, and where the parts of each row stand. `done` holds the blocks before it.
 */
export function joinParts(
  plan: Plan,
  block: Block,
  own: BlockColumns,
  done: ReadonlyMap<string, BlockColumns>,
): BlockColumns {
  const parts = partsOf(plan, block, done);
  const joined = parts.length > 0 ? withRowsOf(block, own, parts) : own;
  const index = parts.length > 0 ? rowIndex(block.keys, joined) : new Map<string, number>();
  const found = new Map<string, Map<string, PartRows>>();
  for (const part of parts) {
    const byName = found.get(part.indicator.id) ?? new Map<string, PartRows>();
    byName.set(part.input.name, partRows(block.keys, joined.rows, index, part));
    found.set(part.indicator.id, byName);
  }
  const making = (indicator: PlannedIndicator): PartRows[] =>
    [...(found.get(indicator.id) ?? [])].flatMap(([name, rows]) =>
      makesRowsOf(indicator, inputNamed(indicator, name)) ? [rows] : [],
    );
  const { rows } = joined;
  const spoken = anyOf(rows, [joined.spoken], block.indicators.flatMap(making));
  const indicators = new Map<string, IndicatorData>();
  for (const indicator of block.indicators) {
    const data = joined.indicators.get(indicator.id) ?? nothing;
    const inRow = references(indicator).flatMap((input) => {
      const child = block.indicators.find(({ id }) => id === input.indicator);
      if (!child || !standsInRow(indicator, child, input)) return [];
      return indicators.get(child.id)?.cell ?? [];
    });
    const cell = isInEveryRow(plan, block, indicator)
      ? spoken
      : anyOf(rows, [data.cell, ...inRow], making(indicator));
    const parts = found.get(indicator.id) ?? new Map<string, PartRows>();
    indicators.set(indicator.id, { ...data, cell, parts });
  }
  return { ...joined, spoken, indicators };
}

const nothing: IndicatorData = {
  cell: false,
  inputs: new Map(),
  lists: [],
  figure: null,
  parts: new Map(),
};

function partsOf(plan: Plan, block: Block, done: ReadonlyMap<string, BlockColumns>): Part[] {
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  return block.indicators.flatMap((indicator) =>
    references(indicator).flatMap((input) => {
      const child = byId.get(input.indicator);
      if (!child || standsInRow(indicator, child, input)) return [];
      const name = servingBlock(child.id);
      const columns = done.get(name);
      // A coarser one has no part that is of this entity.
      const fits = block.keys.every((key) => entityKeys(child).includes(key));
      return columns && fits ? [{ indicator, input, child, block: name, columns }] : [];
    }),
  );
}

/** The key of a row: its entity and its year. */
export const rowKey = (
  keys: readonly string[],
  { entity }: Pick<BlockColumns, 'entity'>,
  row: number,
  year: number,
): string => {
  let key = '';
  for (const name of keys) key += `${entity[name]?.[row] ?? ''}\u001f`;
  return key + String(year);
};

function rowIndex(keys: readonly string[], columns: BlockColumns): Map<string, number> {
  const index = new Map<string, number>();
  for (let row = 0; row < columns.rows; row++) {
    index.set(rowKey(keys, columns, row, columns.year[row] ?? 0), row);
  }
  return index;
}

const isPart = ({ child, columns }: Part, row: number): boolean => {
  return isUp(columns.indicators.get(child.id)?.cell ?? false, row);
};

/** Adds the rows that no table speaks of, each in its place. */
function withRowsOf(block: Block, own: BlockColumns, parts: readonly Part[]): BlockColumns {
  const index = rowIndex(block.keys, own);
  const added: { entity: string[]; year: number }[] = [];
  for (const part of parts.filter(({ indicator, input }) => makesRowsOf(indicator, input))) {
    const { columns, input } = part;
    for (let row = 0; row < columns.rows; row++) {
      const year = (columns.year[row] ?? 0) - (input.input.yearOffset ?? 0);
      if ((block.years && !block.years.includes(year)) || !isPart(part, row)) continue;
      const key = rowKey(block.keys, columns, row, year);
      if (index.has(key)) continue;
      index.set(key, own.rows + added.length);
      added.push({ entity: block.keys.map((name) => columns.entity[name]?.[row] ?? ''), year });
    }
  }
  if (added.length === 0) return own;
  const textAt = (row: number, key: number): string =>
    (row < own.rows
      ? own.entity[block.keys[key] ?? '']?.[row]
      : added[row - own.rows]?.entity[key]) ?? '';
  const yearAt = (row: number): number =>
    (row < own.rows ? own.year[row] : added[row - own.rows]?.year) ?? 0;
  const words = Array.from({ length: own.rows + added.length }, (_, row) =>
    block.keys.map((_key, at) => textAt(row, at)).join('\u001f'),
  );
  const order = [...words.keys()].sort(
    (a, b) => compareText(words[a] ?? '', words[b] ?? '') || yearAt(a) - yearAt(b),
  );
  return {
    rows: order.length,
    entity: Object.fromEntries(
      block.keys.map((key, at) => [key, order.map((row) => textAt(row, at))]),
    ),
    year: Int32Array.from(order, yearAt),
    spoken: movedFlags(own.spoken, order, own.rows),
    indicators: new Map(
      [...own.indicators].map(([id, data]) => [id, movedData(data, order, own.rows)]),
    ),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function movedFlags(all: Flags, order: readonly number[], known: number): Flags {
  if (all === false) return all;
  return Uint8Array.from(order, (row) => (row < known && isUp(all, row) ? 1 : 0));
}

/** The same data in another order of rows; from `known` on nothing is said of a row. */
function movedData(data: IndicatorData, order: readonly number[], known: number): IndicatorData {
  const flags = (all: Flags): Flags => movedFlags(all, order, known);
  const numbers = ({ values, reasons }: InputColumn): InputColumn => ({
    values: Float64Array.from(order, (row) => (row < known ? (values[row] ?? NaN) : NaN)),
    reasons:
      typeof reasons === 'number' && reasons === missing
        ? reasons
        : Uint8Array.from(order, (row) =>
            row >= known ? missing : typeof reasons === 'number' ? reasons : (reasons[row] ?? 0),
          ),
  });
  const input = (one: DataInput): DataInput => ({
    ...numbers(one),
    found: flags(one.found),
    sample: flags(one.sample),
  });
  const figure = (one: FigureColumn): FigureColumn => ({
    ...numbers(one),
    letters: one.letters && {
      ...one.letters,
      codes: Uint16Array.from(order, (row) => (row < known ? (one.letters?.codes[row] ?? 0) : 0)),
    },
    there: flags(one.there),
    sample: flags(one.sample),
  });
  return {
    ...data,
    cell: flags(data.cell),
    inputs: new Map([...data.inputs].map(([name, one]) => [name, input(one)])),
    lists: data.lists.map((list) => {
      if (!list) return null;
      return numbers(list);
    }),
    figure: data.figure && figure(data.figure),
  };
}

function partRows(
  keys: readonly string[],
  count: number,
  index: ReadonlyMap<string, number>,
  part: Part,
): PartRows {
  const { columns, child, input, block } = part;
  const parents = new Int32Array(columns.rows).fill(-1);
  const offsets = new Uint32Array(count + 1);
  for (let row = 0; row < columns.rows; row++) {
    if (!isPart(part, row)) continue;
    const year = (columns.year[row] ?? 0) - (input.input.yearOffset ?? 0);
    const parent = index.get(rowKey(keys, columns, row, year));
    if (parent === undefined) continue;
    parents[row] = parent;
    offsets[parent + 1] = (offsets[parent + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const rows = new Uint32Array(offsets[count] ?? 0);
  const finer = entityKeys(child).filter((key) => !keys.includes(key));
  // Rows of a block are in the order of all their keys: that of the finer ones within each parent.
  for (let row = 0; row < columns.rows; row++) {
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    const at = next[parent] ?? 0;
    rows[at] = row;
    next[parent] = at + 1;
  }
  if (finer.length > 0) sortWithin(offsets, rows, finer, columns);
  return { block, offsets, rows };
}

function sortWithin(
  offsets: Uint32Array,
  rows: Uint32Array,
  finer: readonly string[],
  { entity }: BlockColumns,
): void {
  const word = (row: number) => finer.map((key) => entity[key]?.[row] ?? '').join('\u001f');
  for (let i = 0; i + 1 < offsets.length; i++) {
    const [from = 0, to = 0] = [offsets[i], offsets[i + 1]];
    if (to - from < 2) continue;
    const own = [...rows.subarray(from, to)].sort((a, b) => compareText(word(a), word(b)));
    rows.set(own, from);
  }
}

const inputNamed = ({ inputs }: PlannedIndicator, name: string) =>
  inputs.find((input) => input.name === name);

/** The rows where any of the flags is up, or that any parts belong to. */
function anyOf(rows: number, flags: readonly Flags[], parts: readonly PartRows[]): Flags {
  if (flags.includes(true)) return true;
  const open = flags.filter((one) => typeof one !== 'boolean');
  const [only] = open;
  if (parts.length === 0 && open.length <= 1) return only ?? false;
  const any = new Uint8Array(rows);
  for (const one of open) {
    for (let row = 0; row < rows; row++) if (one[row] === 1) any[row] = 1;
  }
  for (const { offsets } of parts) {
    for (let row = 0; row < rows; row++) {
      if ((offsets[row + 1] ?? 0) > (offsets[row] ?? 0)) any[row] = 1;
    }
  }
  return any;
}
