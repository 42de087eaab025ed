import type { FormulaNode } from '../node.ts';
import { type CaseState, compileTruth } from './compileNode.ts';

/** A filter as a function of one element and the code of its absence; gives a truth value. */
export function compileItem(filter: FormulaNode): (value: number, reason: number) => number {
  const state: CaseState = { values: {}, item: 0, itemReason: 0, reason: 0, aggregates: [] };
  const truth = compileTruth(filter, state);
  return (value, reason) => {
    state.item = value;
    state.itemReason = reason;
    return truth();
  };
}
