import type { FormulaNode } from '@tolok/formula';
import { termOf, withText, writtenOf } from '../formulaText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import type { PlacedFormula } from '../subject.ts';
import { same, sensitive } from '../words.ts';

/** One side of a sum, a difference or a product left out, or the divisor of a quotient. */
export const termDropped: MutationOperator = {
  label: { id: 'suku rumus dihilangkan', en: 'term of the formula dropped' },
  mutate: ({ formulas }) =>
    formulas.flatMap((formula) =>
      formula.nodes.flatMap((node) =>
        dropped(formula, node).map(({ left, out }): Mutant => ({
          pointer: formula.pointer,
          value: withText(formula, node, left),
          boundary: false,
          was: same(writtenOf(formula, node)),
          becomes: same(left),
          advice: sensitive(writtenOf(formula, out)),
        })),
      ),
    ),
};

/** What may be left of a node, and what then is out of it. */
function dropped(
  formula: PlacedFormula,
  node: FormulaNode,
): readonly { readonly left: string; readonly out: FormulaNode }[] {
  if (node.kind !== 'arithmetic') return [];
  const { left, right, operator } = node;
  const [first, second] = [
    { left: termOf(formula, left), out: right },
    {
      left: operator === '-' ? `-(${writtenOf(formula, right)})` : termOf(formula, right),
      out: left,
    },
  ];
  // Nothing changes without a zero that is added or a one that multiplies.
  const neutral = operator === '+' || operator === '-' ? 0 : 1;
  const sides = operator === '/' || operator === '**' ? [first] : [first, second];
  return sides.filter(({ out }) => !(out.kind === 'number' && out.value === neutral));
}
