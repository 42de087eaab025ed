import { type AchievementFormula, achievements } from '@tolok/engine';
import type { Indicator, Policy } from '@tolok/schema';
import { isIndicator, isPolicy } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { same } from '../words.ts';

/** Another named formula of achievement, and of a policy another way to count letters. */
export const achievementExchanged: MutationOperator = {
  label: { id: 'rumus capaian diganti', en: 'achievement formula exchanged' },
  mutate: ({ rule }) =>
    isIndicator(rule) ? ofIndicator(rule) : isPolicy(rule) ? ofLetters(rule) : [],
};

/** Against a letter no formula is asked. */
function ofIndicator({ achievement, target }: Indicator): readonly Mutant[] {
  const named: readonly [string, AchievementFormula][] = Object.entries(achievements);
  const own = named.find(([name]) => name === achievement);
  if (!own || target === 'ordinal') return [];
  return named
    .filter(([name, { targetKind }]) => name !== own[0] && targetKind === own[1].targetKind)
    .map(([name]) => ({
      pointer: '/achievement',
      value: name,
      boundary: false,
      was: same(own[0]),
      becomes: same(name),
      advice: {
        id: 'tambahkan contoh dengan realisasi di bawah dan di atas target, dan capaiannya',
        en: 'add examples with an actual below and above the target, and their achievement',
      },
    }));
}

const ofLetters = ({ letters }: Policy): readonly Mutant[] =>
  ways
    .filter((way) => way !== letters)
    .map((way) => ({
      pointer: '/letters',
      value: way,
      boundary: false,
      was: same(`letters ${letters}`),
      becomes: same(`letters ${way}`),
      advice: {
        id: 'tambahkan contoh dengan huruf di bawah target, dan capaiannya',
        en: 'add an example with a letter below its target, and its achievement',
      },
    }));

const ways = ['none', 'met-is-100', 'rank', 'lower-bound'] as const satisfies Policy['letters'][];
