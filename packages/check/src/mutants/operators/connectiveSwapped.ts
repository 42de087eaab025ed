import type { Conditions } from '@tolok/engine';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { otherOperator } from '../otherOperator.ts';
import type { PlacedConditions, PlacedFormula } from '../subject.ts';
import { same } from '../words.ts';

/** `and` to `or` in formulas, `all` to `any` in conditions, and the other way round. */
export const connectiveSwapped: MutationOperator = {
  label: { id: '"dan" dan "atau" ditukar', en: '"and" and "or" swapped' },
  mutate: ({ formulas, conditions }) => [
    ...conditions.flatMap(ofCondition),
    ...formulas.flatMap(ofFormula),
  ],
};

/** Of a single condition `all` and `any` say the same. */
function ofCondition({ pointer, node }: PlacedConditions): readonly Mutant[] {
  const [key, other, list] = listOf(node) ?? [];
  if (!key || !other || !list || list.length < 2) return [];
  const rest = Object.entries(node).filter(([name]) => name !== key);
  return [
    {
      pointer,
      value: { ...Object.fromEntries(rest), [other]: list },
      boundary: false,
      was: same(`${key} ${pointer}`),
      becomes: same(`${other} ${pointer}`),
      advice: {
        id: `tambahkan contoh yang memenuhi hanya sebagian dari ${pointer}`,
        en: `add an example that meets only some of ${pointer}`,
      },
    },
  ];
}

const listOf = (node: Conditions) =>
  'all' in node
    ? (['all', 'any', node.all] as const)
    : 'any' in node
      ? (['any', 'all', node.any] as const)
      : null;

const ofFormula = (formula: PlacedFormula): readonly Mutant[] =>
  formula.nodes.flatMap((node) =>
    node.kind === 'logic'
      ? [otherOperator(formula, node, node.operator === 'and' ? 'or' : 'and')]
      : [],
  );
