import type { FormulaNode } from '@tolok/formula';
import type { PlacedFormula } from './subject.ts';

/** A node as it is written, in parentheses where something else may stand around it. */
export function termOf({ text }: PlacedFormula, node: FormulaNode): string {
  const written = text.slice(node.from, node.to);
  return atoms.includes(node.kind) ? written : `(${written})`;
}

const atoms: readonly FormulaNode['kind'][] = [
  'number',
  'null',
  'name',
  'item',
  'call',
  'aggregate',
];

/** A node as it is written. */
export const writtenOf = ({ text }: PlacedFormula, node: FormulaNode): string =>
  text.slice(node.from, node.to);

/** The formula with other text where a node stands. */
export const withText = (
  { text }: PlacedFormula,
  { from, to }: { readonly from: number; readonly to: number },
  insert: string,
): string => text.slice(0, from) + insert + text.slice(to);

/** Where the operator between two parts of a node stands, parentheses around them left aside. */
export function operatorSpan(
  { text }: PlacedFormula,
  node: { readonly left: FormulaNode; readonly right: FormulaNode; readonly operator: string },
): { readonly from: number; readonly to: number } {
  const from = text.indexOf(node.operator, node.left.to);
  return { from, to: from + node.operator.length };
}
