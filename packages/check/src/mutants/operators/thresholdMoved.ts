import type { Conditions, Operator } from '@tolok/engine';
import { isFactReference, readOperator } from '@tolok/engine';
import type { Policy } from '@tolok/schema';
import { thresholdStep } from '../../boundaries/boundary.ts';
import { isPolicy } from '../../rule.ts';
import { type Leaf, isLeaf, leafText } from '../conditionText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import type { PlacedConditions } from '../subject.ts';
import { exactly, same } from '../words.ts';

/** Threshold, cap and the numbers in the conditions of a policy, a step up and a step down. */
export const thresholdMoved: MutationOperator = {
  label: { id: 'ambang digeser selangkah', en: 'threshold moved by a step' },
  mutate: ({ rule, conditions }) =>
    isPolicy(rule)
      ? [...ofThreshold(rule, conditions), ...ofCap(rule), ...conditions.flatMap(ofLeaf)]
      : [],
};

/** A threshold that no condition speaks of decides nothing. */
function ofThreshold(
  { threshold }: Policy,
  conditions: readonly PlacedConditions[],
): readonly Mutant[] {
  if (!conditions.some(({ node }) => speaksOfThreshold(node))) return [];
  return [threshold + thresholdStep, threshold - thresholdStep].map((value) => ({
    pointer: '/threshold',
    value,
    boundary: true,
    was: same(`threshold ${threshold}`),
    becomes: same(`threshold ${value}`),
    advice: exactly(`achievement ${Math.min(threshold, value)}`),
  }));
}

const speaksOfThreshold = (node: Conditions): boolean =>
  isLeaf(node) &&
  (node.fact === 'threshold' || (isFactReference(node.value) && node.value.fact === 'threshold'));

function ofCap({ cap }: Policy): readonly Mutant[] {
  if (cap === null) return [];
  return [cap + thresholdStep, cap - thresholdStep].map((value) => ({
    pointer: '/cap',
    value,
    boundary: true,
    was: same(`cap ${cap}`),
    becomes: same(`cap ${value}`),
    advice: exactly(`achievement ${Math.max(cap, value)}`),
  }));
}

function ofLeaf({ pointer, node }: PlacedConditions): readonly Mutant[] {
  if (!isLeaf(node) || typeof node.value !== 'number') return [];
  const { value: from } = node;
  return [from + thresholdStep, from - thresholdStep].map((value) => ({
    pointer: `${pointer}/value`,
    value,
    boundary: true,
    was: same(leafText(node)),
    becomes: same(leafText({ ...node, value })),
    advice: exactly(`${node.fact} ${telling(node, from, value)}`),
  }));
}

/** The number on which the comparisons with two neighbours disagree. */
function telling({ operator }: Leaf, a: number, b: number): number {
  const own = readOperator(operator)?.operator;
  const upper: readonly (Operator | undefined)[] = ['greaterThan', 'lessThanInclusive'];
  return upper.includes(own) ? Math.max(a, b) : Math.min(a, b);
}
