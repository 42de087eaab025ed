import { type UnitName, formatNumber, formatValue } from '@tolok/schema';
import type { TargetFigure } from '@tolok/engine';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import type { WordKey } from '#lib/i18n/words.ts';
import type { ShownChange } from './whatIfView.ts';

type Speech = Pick<Preferences, 'language' | 'say'>;

/** What a change is about: the title of its indicator, or the name of the policy value. */
export function nameOf(
  { title, kind, change }: Pick<ShownChange, 'title' | 'kind' | 'change'>,
  { language, say }: Speech,
): string {
  if (title) return title[language];
  if (kind === 'facts') return say('context.facts');
  const key = change.path.replace(/^policy\./, '');
  return isPolicyKey(key) ? say(`whatif.policy.${key}`) : change.path;
}

/** Which of its values a change sets, and the code it goes by: `Realisasi · SK6.2`. */
export function aboutOf(
  { kind, code, input }: Pick<ShownChange, 'kind' | 'code' | 'input'>,
  { language, say }: Speech,
): string {
  const what = input
    ? `${say('whatif.kind.input')} ${input[language]}`
    : kind
      ? say(`whatif.kind.${kind}`)
      : '';
  return [what, code].filter(Boolean).join(' · ');
}

const policyKeys = ['threshold', 'cap', 'letters', 'pendingInMean', 'pendingInCount'] as const;
type PolicyKey = (typeof policyKeys)[number];

export const isPolicyKey = (key: string): key is PolicyKey => policyKeys.some((one) => one === key);

/** A word of a policy, or the name of a table, as a person reads it. */
export function choiceText(
  path: string,
  value: string,
  { say }: Speech,
  facts: readonly { readonly value: string; readonly name: string }[],
): string {
  const key = `whatif.choice.${value}`;
  if (path.startsWith('policy.') && key in choiceKeys) return say(key as WordKey);
  return path === 'facts' ? (facts.find((one) => one.value === value)?.name ?? value) : value;
}

const choiceKeys = {
  'whatif.choice.none': 1,
  'whatif.choice.met-is-100': 1,
  'whatif.choice.rank': 1,
  'whatif.choice.lower-bound': 1,
  'whatif.choice.exclude': 1,
  'whatif.choice.zero': 1,
  'whatif.choice.absent': 1,
  'whatif.choice.not-achieved': 1,
} as const;

/** A value of a change in its unit; absence is a word. */
export function settingWords(
  path: string,
  value: TargetFigure | undefined,
  unit: UnitName | null,
  speech: Speech,
  facts: readonly { readonly value: string; readonly name: string }[] = [],
): string {
  const { language, say } = speech;
  if (value === undefined) return say('whatif.unknown');
  if (value === null) return say(path === 'policy.cap' ? 'whatif.noCap' : 'whatif.absent');
  if (typeof value === 'string') return choiceText(path, value, speech, facts);
  if (typeof value === 'number' && unit === null) return formatNumber(value, { language });
  return formatValue(value, unit ?? 'score', { language });
}
