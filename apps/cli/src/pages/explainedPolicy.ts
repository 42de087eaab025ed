import { type Explanation, overrideText } from '@tolok/engine';
import { compileCase, describeFormula } from '@tolok/formula';
import { type Language, type TargetRange, type Text, formatValue } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { achievementText, figureText } from '../screen/figures.ts';
import type { Fact } from './fact.ts';

/** How actual is held against target: the formula, in words, and with the numbers put in. */
export function achievementFacts(
  { row, achievement }: Explanation,
  { results }: Evaluation,
  language: Language,
): Fact[] {
  if (row.target === null) return [];
  if (typeof row.target === 'string') return [[words.letter[language], words.byRank[language]]];
  const facts: Fact[] = [
    [words.formula[language], achievement.text],
    [words.inWords[language], achievement.words[language]],
  ];
  const formula = results.details.get(row)?.planned.achievement;
  if (!formula || typeof row.actual !== 'number') return facts;
  const given = { realisasi: row.actual, ...namedTarget(row.target) };
  const labels = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, figureText(value, row.unit, language)]),
  );
  const plain = compileCase(formula)(given);
  const shown = formatValue(plain, 'percent', { language });
  const counted = achievementText(row, language);
  const sum = `${describeFormula(formula, language, labels)} = ${shown}`;
  const limited = shown === counted ? '' : `, ${words.counted[language]} ${counted}`;
  return [...facts, [words.numbers[language], sum + limited]];
}

/** The names a formula of achievement gives its target. */
const namedTarget = (target: number | TargetRange): Record<string, number> =>
  typeof target === 'number' ? { target } : { batas_bawah: target.from, batas_atas: target.to };

/** The policy and each of its choices, those of a what-if among them. */
export function policyFacts(
  { policy, row }: Explanation,
  { changes }: Evaluation,
  language: Language,
): Fact[] {
  if (row.target === null) return [];
  const percent = (value: number) => formatValue(value, 'percent', { language });
  const choice = (word: string) => choices[word]?.[language] ?? word;
  return [
    [words.policy[language], `${policy.reference}, ${policy.title[language]}`],
    ...changes
      .filter(({ path }) => path.startsWith('policy.'))
      .map(({ path, to }): Fact => [
        words.changed[language],
        `${path} = ${String(overrideText(to))}`,
      ]),
    [words.threshold[language], percent(policy.threshold)],
    [words.cap[language], policy.cap === null ? words.none[language] : percent(policy.cap)],
    [words.letters[language], choice(policy.letters)],
    [words.inMean[language], choice(policy.pendingInMean)],
    [words.inCount[language], choice(policy.pendingInCount)],
  ];
}

/** What the choices of a policy mean. */
const choices: Readonly<Record<string, Text>> = {
  none: { id: 'hanya tercapai atau tidak, tanpa angka', en: 'only achieved or not, no number' },
  'met-is-100': { id: '100 % bila terpenuhi, selain itu 0 %', en: '100% when met, otherwise 0%' },
  rank: { id: 'menurut peringkatnya dalam skala', en: 'by its rank in the scale' },
  'lower-bound': { id: 'menurut batas bawah pitanya', en: 'by the lower bound of its band' },
  exclude: { id: 'nilai yang belum ada tidak ikut', en: 'pending values are left out' },
  zero: { id: 'nilai yang belum ada sebagai 0 %', en: 'pending values are 0%' },
  absent: { id: 'nilai yang belum ada dihitung tersendiri', en: 'pending values are apart' },
  'not-achieved': {
    id: 'nilai yang belum ada sebagai belum tercapai',
    en: 'pending values are not achieved',
  },
};

const words = {
  formula: { id: 'rumus', en: 'formula' },
  inWords: { id: 'dibaca', en: 'in words' },
  numbers: { id: 'dengan angka', en: 'with numbers' },
  policy: { id: 'kebijakan', en: 'policy' },
  changed: { id: 'diubah', en: 'changed' },
  threshold: { id: 'ambang', en: 'threshold' },
  cap: { id: 'batas', en: 'cap' },
  none: { id: 'tidak ada', en: 'none' },
  letters: { id: 'huruf', en: 'letters' },
  inMean: { id: 'rata-rata', en: 'mean' },
  inCount: { id: 'jumlah', en: 'count' },
  letter: { id: 'huruf', en: 'letter' },
  byRank: {
    id: 'dibandingkan menurut peringkatnya dalam skala',
    en: 'compared by its rank in the scale',
  },
  counted: { id: 'menurut kebijakan menjadi', en: 'by the policy' },
};
