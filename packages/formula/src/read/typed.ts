import type { FormulaNode, Span } from '../node.ts';
import type { Quantity } from '../units/index.ts';

/** A part of a formula that was read, with its type. */
export type Typed = NumberPart | BooleanPart | ListPart;

export interface NumberPart {
  readonly type: 'number';
  readonly node: FormulaNode;
  readonly quantity: Quantity;
}

export interface BooleanPart {
  readonly type: 'boolean';
  readonly node: FormulaNode;
}

/** The elements of an input, all of them or those a filter takes. */
export interface ListPart {
  readonly type: 'list';
  readonly node: Span;
  readonly input: string;
  readonly filter: FormulaNode | null;
  readonly quantity: Quantity;
  readonly scale: number;
}
