import type { Changeable } from '@tolok/analysis';
import { type UnitName, formatNumber, formatValue } from '@tolok/schema';
import type { TargetFigure } from '@tolok/engine';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import { type WordKey, dictionaries } from '#lib/i18n/words.ts';
import type { ShownChange, WhatIfView } from './whatIfView.ts';

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

const isPolicyKey = (key: string): key is PolicyKey => policyKeys.some((one) => one === key);

/** What of its owner something sets: `Realisasi`, `Masukan pagu`, `Batas capaian`. */
export function partOf(one: Changeable, speech: Speech): string {
  const key = one.path.replace('policy.', '');
  return isPolicyKey(key)
    ? speech.say(`whatif.policy.${key}`)
    : aboutOf({ ...one, code: null }, speech);
}

/** The same with whose it is, where that is not the one that is spoken of. */
export const ownedPartOf = (one: Changeable, speech: Speech, spoken: string | null): string =>
  one.indicator === null || one.indicator === spoken
    ? partOf(one, speech)
    : `${one.code ?? ''} ${one.title[speech.language]}: ${partOf(one, speech)}`;

/** What a question can be about: the agreement, its objectives, its indicators. */
export const subjectsOf = (
  { base, lines }: Pick<WhatIfView, 'base' | 'lines'>,
  { language, say }: Speech,
): readonly { readonly value: string; readonly text: string }[] => [
  { value: 'agreement', text: say('whatif.seek.agreement') },
  ...base.objectives.map(({ id, title }) => ({
    value: `objective.${id}`,
    text: `${id} ${title[language]}`,
  })),
  ...lines.map(({ indicator, code, title }) => ({
    value: indicator,
    text: `${code} ${title[language]}`,
  })),
];

/** A word of a policy, or the name of a table, as a person reads it. */
export function choiceText(
  path: string,
  value: string,
  { say }: Speech,
  facts: readonly { readonly value: string; readonly name: string }[],
): string {
  const key = `whatif.choice.${value}`;
  if (path.startsWith('policy.') && isWordKey(key)) return say(key);
  return path === 'facts' ? (facts.find((one) => one.value === value)?.name ?? value) : value;
}

const isWordKey = (key: string): key is WordKey => Object.hasOwn(dictionaries.id, key);

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
