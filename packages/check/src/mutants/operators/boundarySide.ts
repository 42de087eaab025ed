import type { Operator } from '@tolok/engine';
import { isFactReference } from '@tolok/engine';
import type { FormulaNode } from '@tolok/formula';
import type { Scale } from '@tolok/schema';
import { type Rule, isPolicy, isScale } from '../../rule.ts';
import { type Leaf, isLeaf, leafText, withOperator } from '../conditionText.ts';
import { writtenOf } from '../formulaText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { otherOperator } from '../otherOperator.ts';
import type { PlacedConditions, PlacedFormula } from '../subject.ts';
import { exactly, same } from '../words.ts';

/** `>=` to `>` and the like: in conditions, in formulas, and between two bands. */
export const boundarySide: MutationOperator = {
  label: { id: 'batas pindah sisi', en: 'boundary on the other side' },
  mutate: ({ rule, formulas, conditions }) => [
    ...(isScale(rule) ? ofBands(rule) : []),
    ...conditions.flatMap((placed) => ofCondition(rule, placed)),
    ...formulas.flatMap((formula) => formula.nodes.flatMap((node) => ofNode(formula, node))),
  ],
};

/** The ends of a scale are always included; only a bound between two bands has a side. */
const ofBands = ({ bands }: Scale): readonly Mutant[] =>
  bands.slice(1).flatMap((band, i): readonly Mutant[] => {
    const below = bands[i];
    if (!below || below.to !== band.from) return [];
    const value = bands.map((one, at) =>
      at === i
        ? { ...one, toIncluded: !one.toIncluded }
        : at === i + 1
          ? { ...one, fromIncluded: !one.fromIncluded }
          : one,
    );
    const [was, becomes] = band.fromIncluded ? ['>=', '>'] : ['>', '>='];
    return [
      {
        pointer: '/bands',
        value,
        boundary: true,
        was: same(`${band.label} ${was} ${band.from}`),
        becomes: same(`${band.label} ${becomes} ${band.from}`),
        advice: exactly(band.from),
      },
    ];
  });

const otherSide = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
} as const satisfies Partial<Record<Operator, Operator>>;

function ofCondition(rule: Rule, { pointer, node }: PlacedConditions): readonly Mutant[] {
  const leaf = isLeaf(node) ? withOperator(node, otherSide) : null;
  if (!leaf) return [];
  return [
    {
      pointer: `${pointer}/operator`,
      value: leaf.operator,
      boundary: true,
      was: same(leafText(node as Leaf)),
      becomes: same(leafText(leaf)),
      advice: exactly(`${leaf.fact} ${boundOf(rule, leaf)}`),
    },
  ];
}

function boundOf(rule: Rule, { value }: Leaf): string | number {
  if (!isFactReference(value)) return typeof value === 'number' ? value : JSON.stringify(value);
  return value.fact === 'threshold' && isPolicy(rule) ? rule.threshold : value.fact;
}

const otherSigns: Readonly<Partial<Record<string, string>>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};

function ofNode(formula: PlacedFormula, node: FormulaNode): readonly Mutant[] {
  const other = node.kind === 'compare' ? otherSigns[node.operator] : undefined;
  if (node.kind !== 'compare' || !other) return [];
  const [left, right] = [writtenOf(formula, node.left), writtenOf(formula, node.right)];
  const mutant = otherOperator(formula, node, other);
  return [{ ...mutant, boundary: true, advice: exactly(`${left} = ${right}`) }];
}
