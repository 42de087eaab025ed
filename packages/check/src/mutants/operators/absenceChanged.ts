import type { FormulaNode } from '@tolok/formula';
import { type Input, type Text, pointerOf } from '@tolok/schema';
import { isIndicator } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';

/** An absent cell that counts as zero where it made the value absent, or the other way round. */
export const absenceChanged: MutationOperator = {
  label: { id: 'sel kosong diperlakukan lain', en: 'absent cell treated otherwise' },
  mutate: ({ rule, formulas }) => {
    if (!isIndicator(rule)) return [];
    const used = namesUsed(formulas.find(({ pointer }) => pointer === '/measure/formula')?.nodes);
    return Object.entries(rule.measure?.inputs ?? {}).flatMap(([name, input]) =>
      used.has(name) && 'label' in input ? ofInput(name, input) : [],
    );
  },
};

const namesUsed = (nodes: readonly FormulaNode[] = []): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node.kind === 'name' ? [node.name] : [])));

/** A count takes no notice of empty cells, and an example has no words for one within a list. */
function ofInput(name: string, input: Input): readonly Mutant[] {
  if ('constant' in input || input.aggregate === 'count' || input.aggregate === 'list') return [];
  const own = input.absent ?? 'propagate';
  const other = own === 'zero' ? 'propagate' : 'zero';
  return [
    {
      pointer: pointerOf(['measure', 'inputs', name, 'absent']),
      value: other,
      boundary: false,
      was: absenceWords(name)[own],
      becomes: absenceWords(name)[other],
      advice: {
        id: `tambahkan contoh dengan ${name} null`,
        en: `add an example in which ${name} is null`,
      },
    },
  ];
}

const absenceWords = (name: string): Readonly<Record<'skip' | 'propagate' | 'zero', Text>> => ({
  skip: { id: `${name} kosong yang dilewati`, en: `an absent ${name} that is left out` },
  propagate: { id: `${name} kosong yang tetap kosong`, en: `an absent ${name} that stays absent` },
  zero: { id: `${name} kosong yang dihitung nol`, en: `an absent ${name} that counts as zero` },
});
