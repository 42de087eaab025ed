import type { Operator } from '@tolok/engine';
import type { FormulaNode } from '@tolok/formula';
import { isLeaf, leafText, withOperator } from '../conditionText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { otherOperator } from '../otherOperator.ts';
import type { PlacedConditions, PlacedFormula } from '../subject.ts';
import { same, sensitive } from '../words.ts';

/** `>=` to `<=`, `=` to `!=` and the like, in conditions and formulas. */
export const comparisonReversed: MutationOperator = {
  label: { id: 'perbandingan dibalik', en: 'comparison reversed' },
  mutate: ({ formulas, conditions }) => [
    ...conditions.flatMap(ofCondition),
    ...formulas.flatMap((formula) => formula.nodes.flatMap((node) => ofNode(formula, node))),
  ],
};

const reversed = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThan',
  greaterThan: 'lessThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThanInclusive',
} as const satisfies Record<Operator, Operator>;

function ofCondition({ pointer, node }: PlacedConditions): readonly Mutant[] {
  const leaf = isLeaf(node) ? withOperator(node, reversed) : null;
  if (!isLeaf(node) || !leaf) return [];
  return [
    {
      pointer: `${pointer}/operator`,
      value: leaf.operator,
      boundary: false,
      was: same(leafText(node)),
      becomes: same(leafText(leaf)),
      advice: sensitive(leaf.fact),
    },
  ];
}

const reversedSigns = {
  '=': '!=',
  '!=': '=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
} as const;

function ofNode(formula: PlacedFormula, node: FormulaNode): readonly Mutant[] {
  if (node.kind !== 'compare') return [];
  return [otherOperator(formula, node, reversedSigns[node.operator])];
}
