import { type Value, absentCode } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import { withConstants } from '../withConstants.ts';
import type { InputColumn, NumberColumn } from './columns.ts';
import { type Blocks, blockRows, compileWriter } from './compileBlocks.ts';
import { type CaseState, compileNumber, fail, readInput } from './compileNode.ts';
import type { Operand } from './each.ts';

/** What a formula reads. A column that is not there is `missing-input` in every row. */
export interface FormulaInputs {
  /** By local name. */
  readonly names: Readonly<Record<string, InputColumn | undefined>>;
  /** The values of its functions over lists, by index. */
  readonly aggregates: readonly (InputColumn | undefined)[];
}

/** Inputs of a single row in place of those in the columns, by local name. */
export type Replacements = Readonly<Record<string, Value | undefined>>;

/** A formula over rows that stand in columns, the same bits and reasons as `compileCase`. */
export interface RangeFormula {
  /** Works out the rows `from` up to `to`: NaN and the code of the reason where absent, else 0. */
  run(inputs: FormulaInputs, out: NumberColumn, from: number, to: number): void;
  /** One row, some of its inputs replaced. */
  runRow(inputs: FormulaInputs, out: NumberColumn, row: number, replaced: Replacements): void;
}

/**
 * Compiles a formula for columns, once and without generated code. Numbers come from loops over
 * blocks of rows in which what is absent is NaN; why it is absent is asked of the few rows that are,
 * one by one. `constants` are inputs that are the same in every row.
 *
 * It works in scratch memory of its own, so one compiled formula is not shared between threads.
 */
export function compileRange(
  formula: Formula,
  constants: Readonly<Record<string, number>> = {},
): RangeFormula {
  const leaves = new Leaves();
  const blocks: Blocks = {
    count: 0,
    name: (name) => leaves.ofName(name),
    aggregate: (index) => leaves.ofAggregate(index),
  };
  const write = compileWriter(withConstants(formula, constants).tree, blocks);
  const state: RowState = { item: 0, itemReason: 0, reason: 0, row: 0, replaced: null };
  const atRow = compileNumber(formula.tree, state, {
    name: (name) => readName(name, constants[name], leaves, state),
    aggregate: (index) =>
      readAggregate(formula.aggregates[index]?.input ?? '', index, leaves, state),
  });
  const put = ({ values, reasons }: NumberColumn, row: number): void => {
    state.row = row;
    const x = atRow();
    const there = x === x;
    values[row] = there ? x + 0 : NaN;
    reasons[row] = there ? 0 : state.reason;
  };
  return {
    run(inputs, out, from, to) {
      leaves.read(inputs);
      const { values, reasons } = out;
      for (let start = from; start < to; start += blockRows) {
        const end = Math.min(start + blockRows, to);
        blocks.count = end - start;
        leaves.moveTo(start);
        write(values, start);
        for (let i = start; i < end; i++) {
          const x = values[i] as number;
          if (x - x === 0) {
            // -0 becomes 0.
            values[i] = x + 0;
            reasons[i] = 0;
          } else put(out, i);
        }
      }
    },
    runRow(inputs, out, row, replaced) {
      leaves.read(inputs);
      state.replaced = replaced;
      put(out, row);
      state.replaced = null;
    },
  };
}

interface RowState extends CaseState {
  row: number;
  replaced: Replacements | null;
}

const missing = absentCode('missing-input');

const nothing = new Float64Array(blockRows).fill(NaN);

interface Leaf extends Operand {
  column: InputColumn | undefined;
}

/** The inputs of a formula, each in one place that its loops and its rows read. */
class Leaves {
  readonly #names = new Map<string, Leaf>();
  readonly #aggregates = new Map<number, Leaf>();

  ofName(name: string): Leaf {
    return leafOf(this.#names, name);
  }

  ofAggregate(index: number): Leaf {
    return leafOf(this.#aggregates, index);
  }

  read({ names, aggregates }: FormulaInputs): void {
    for (const [name, leaf] of this.#names) leaf.column = names[name];
    for (const [index, leaf] of this.#aggregates) leaf.column = aggregates[index];
  }

  moveTo(start: number): void {
    for (const leaf of this.#names.values()) move(leaf, start);
    for (const leaf of this.#aggregates.values()) move(leaf, start);
  }
}

function leafOf<K>(leaves: Map<K, Leaf>, key: K): Leaf {
  let leaf = leaves.get(key);
  if (!leaf) leaves.set(key, (leaf = { values: nothing, at: 0, column: undefined }));
  return leaf;
}

function move(leaf: Leaf, start: number): void {
  leaf.values = leaf.column?.values ?? nothing;
  leaf.at = leaf.column ? start : 0;
}

function readName(
  name: string,
  constant: number | undefined,
  leaves: Leaves,
  state: RowState,
): () => number {
  const leaf = constant === undefined ? leaves.ofName(name) : null;
  return () => {
    const replaced = state.replaced?.[name];
    if (replaced !== undefined) return readInput(replaced, state);
    return leaf ? readCell(leaf, state) : (constant as number);
  };
}

function readAggregate(
  input: string,
  index: number,
  leaves: Leaves,
  state: RowState,
): () => number {
  const leaf = leaves.ofAggregate(index);
  // No single value stands for a list: what replaces one leaves it without elements.
  return () =>
    state.replaced?.[input] === undefined ? readCell(leaf, state) : fail(state, missing);
}

function readCell({ column }: Leaf, state: RowState): number {
  if (!column) return fail(state, missing);
  const x = column.values[state.row] as number;
  if (x === x) return x;
  const { reasons } = column;
  return fail(state, typeof reasons === 'number' ? reasons : (reasons[state.row] ?? missing));
}
