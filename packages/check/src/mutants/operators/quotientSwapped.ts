import { termOf, withText, writtenOf } from '../formulaText.ts';
import type { MutationOperator } from '../mutant.ts';
import { same, sensitive } from '../words.ts';

/** Numerator and denominator exchanged. */
export const quotientSwapped: MutationOperator = {
  label: { id: 'pembilang dan penyebut ditukar', en: 'numerator and denominator swapped' },
  mutate: ({ formulas }) =>
    formulas.flatMap((formula) =>
      formula.nodes.flatMap((node) => {
        if (node.kind !== 'arithmetic' || node.operator !== '/') return [];
        const [above, below] = [termOf(formula, node.left), termOf(formula, node.right)];
        if (above === below) return [];
        const swapped = `${below} / ${above}`;
        return [
          {
            pointer: formula.pointer,
            value: withText(formula, node, swapped),
            boundary: false,
            was: same(writtenOf(formula, node)),
            becomes: same(swapped),
            advice: sensitive(writtenOf(formula, node)),
          },
        ];
      }),
    ),
};
