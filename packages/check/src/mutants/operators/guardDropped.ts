import type { FormulaNode } from '@tolok/formula';
import type { Policy, Text } from '@tolok/schema';
import { type Rule, isPolicy, isScale } from '../../rule.ts';
import { termOf, withText, writtenOf } from '../formulaText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import type { PlacedFormula } from '../subject.ts';
import { exactly, same, sensitive } from '../words.ts';

/**
 * A guard taken away: the cap of a policy, what a target of zero means, and in a formula the branch
 * of an `if`, the bounds of a `clamp` and the filter of a list.
 */
export const guardDropped: MutationOperator = {
  label: { id: 'penjaga dihilangkan', en: 'guard dropped' },
  mutate: ({ rule, formulas }) => [
    ...(isPolicy(rule) ? ofCap(rule) : ofZeroTarget(rule)),
    ...formulas.flatMap((formula) => formula.nodes.flatMap((node) => ofNode(formula, node))),
  ],
};

const ofCap = ({ cap }: Policy): readonly Mutant[] =>
  cap === null
    ? []
    : [
        {
          pointer: '/cap',
          value: null,
          boundary: false,
          was: same(`cap ${cap}`),
          becomes: { id: 'tanpa batas atas', en: 'no cap' },
          advice: {
            id: `tambahkan contoh dengan capaian di atas ${cap}`,
            en: `add an example with an achievement above ${cap}`,
          },
        },
      ];

/** Letters and ranges know no target of zero. */
function ofZeroTarget(rule: Exclude<Rule, Policy>): readonly Mutant[] {
  if (isScale(rule) || rule.target === 'ordinal' || rule.target === 'range') return [];
  const other = rule.zeroTarget === 'absent' ? 'met-when-zero' : 'absent';
  return [
    {
      pointer: '/zeroTarget',
      value: other,
      boundary: false,
      was: zeroWords[rule.zeroTarget],
      becomes: zeroWords[other],
      advice: exactly('target 0'),
    },
  ];
}

const zeroWords: Readonly<Record<'absent' | 'met-when-zero', Text>> = {
  absent: { id: 'target nol tanpa capaian', en: 'a target of zero without an achievement' },
  'met-when-zero': { id: 'target nol terpenuhi oleh nol', en: 'a target of zero met by zero' },
};

const ofNode = (formula: PlacedFormula, node: FormulaNode): readonly Mutant[] =>
  unguarded(formula, node).map((left) => ({
    pointer: formula.pointer,
    value: withText(formula, node, left),
    boundary: false,
    was: same(writtenOf(formula, node)),
    becomes: same(left),
    advice: sensitive(writtenOf(formula, node)),
  }));

/** What is left of a node without its guard. */
function unguarded(formula: PlacedFormula, node: FormulaNode): readonly string[] {
  switch (node.kind) {
    case 'if':
      return [termOf(formula, node.then), termOf(formula, node.otherwise)];
    case 'aggregate':
      return node.filter ? [`${node.function}(${node.input})`] : [];
    case 'call': {
      const [guarded] = node.function === 'clamp' ? node.args : [];
      return guarded ? [termOf(formula, guarded)] : [];
    }
    default:
      return [];
  }
}
