import type { FormulaNode } from '../node.ts';
import { type CaseState, compileTruth } from './compileNode.ts';

/** A filter as a function of one element and the code of its absence; gives a truth value. */
export function compileItem(filter: FormulaNode): (value: number, reason: number) => number {
  const state: CaseState = { item: 0, itemReason: 0, reason: 0 };
  const truth = compileTruth(filter, state, onlyItem);
  return (value, reason) => {
    state.item = value;
    state.itemReason = reason;
    return truth();
  };
}

const onlyItem = { name: never, aggregate: never };

function never(): never {
  throw new TypeError('A filter reads only its item');
}
