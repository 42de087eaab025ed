import { type FormulaNode, partsOf } from '@tolok/formula';
import { headOf } from '../fields/formulaChange.ts';
import { sharedShare } from './sharedShare.ts';

/**
 * How alike two formulas are, from 0 to 1: parts of their trees that both have, of those either has,
 * each as often as it stands. What the inputs are called does not matter, since each rule has names
 * of its own.
 */
export const formulaLikeness = (one: FormulaNode, other: FormulaNode): number =>
  sharedShare(shapesOf(one), shapesOf(other));

/** Every part of a tree, printed with names left out. */
function shapesOf(node: FormulaNode): readonly string[] {
  const parts = partsOf(node).map(shapesOf);
  const own = `${bareHead(node)}(${parts.map((shapes) => shapes[0] ?? '').join(' ')})`;
  return [own, ...parts.flat()];
}

const bareHead = (node: FormulaNode): string =>
  node.kind === 'name'
    ? 'name'
    : node.kind === 'aggregate'
      ? `aggregate ${node.function}`
      : headOf(node);
