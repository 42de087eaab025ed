import type { FormulaNode } from '@tolok/formula';
import { operatorSpan, withText, writtenOf } from './formulaText.ts';
import type { Mutant } from './mutant.ts';
import type { PlacedFormula } from './subject.ts';
import { same, sensitive } from './words.ts';

/** The mutant of a formula that has another operator between the two parts of a node. */
export function otherOperator(
  formula: PlacedFormula,
  node: { readonly left: FormulaNode; readonly right: FormulaNode; readonly operator: string },
  other: string,
): Mutant {
  const [left, right] = [writtenOf(formula, node.left), writtenOf(formula, node.right)];
  const was = `${left} ${node.operator} ${right}`;
  return {
    pointer: formula.pointer,
    value: withText(formula, operatorSpan(formula, node), other),
    boundary: false,
    was: same(was),
    becomes: same(`${left} ${other} ${right}`),
    advice: sensitive(was),
  };
}
