import type { UnitName } from '@tolok/schema';
import type { AggregateNode, FormulaNode } from './node.ts';
import type { Period, Quantity } from './units/index.ts';

/** A formula that was read and found sound; frozen through and through. */
export interface Formula {
  /** As it was written. */
  readonly text: string;
  /** What is computed: as written, with the hundredfold of a percentage in its place. */
  readonly tree: FormulaNode;
  /** As written; the same as `tree` unless a hundredfold was placed. */
  readonly written: FormulaNode;
  /** True when the result is a ratio declared as percent, so that `tree` multiplies it by 100. */
  readonly placed: boolean;
  /** What the result of the written formula measures. */
  readonly quantity: Quantity;
  /** The unit the result is declared in, null when none was. */
  readonly unit: UnitName | null;
  /** The inputs it uses, by local name, in order of first use. */
  readonly references: readonly string[];
  /** Its functions over lists, by `AggregateNode.index`. */
  readonly aggregates: readonly AggregateNode[];
}

/** What a formula may speak of. */
export interface FormulaContext {
  readonly inputs: Readonly<Record<string, FormulaInput>>;
  /** The unit the result is declared in. */
  readonly unit?: UnitName;
  /** For the problems: path of the file and JSON pointer of the formula in it. */
  readonly file?: string;
  readonly pointer?: string;
}

export interface FormulaInput {
  readonly unit: UnitName;
  /** True for the elements of many rows, which only a function over lists can take. */
  readonly list?: boolean;
  readonly period?: Period;
  /** Decimals of the elements of a list, kept exactly in sums: 0 for money and counts; 9 without. */
  readonly decimals?: number;
}

/** The largest formula that is read. */
export const formulaLimits = Object.freeze({
  characters: 4096,
  nodes: 500,
  depth: 32,
  references: 200,
});
