import type { AgreementPageView } from '#lib/compute/alternatives.ts';
import { quarters } from '#lib/compute/choices.ts';
import type { AgreementSnapshot } from '#lib/compute/pageData.ts';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import type { ContextItem } from './contextItem.ts';

/** The context bar of the page of an agreement. */
export function agreementItems(
  { agreements, units }: AgreementSnapshot,
  { agreement, compared, facts, policies }: AgreementPageView,
  { language, say }: Pick<Preferences, 'language' | 'say'>,
): readonly ContextItem[] {
  const named = agreements.map(({ id, title }) => ({ value: id, text: title[language] }));
  const others = named.filter(({ value }) => value !== agreement.id);
  return [
    { part: 'agreement', value: agreement.id, options: named },
    {
      part: 'comparison',
      value: compared?.id ?? '',
      options: [{ value: '', text: say('context.none') }, ...others],
    },
    {
      part: 'year',
      value: String(agreement.year),
      options: [{ value: String(agreement.year), text: String(agreement.year) }],
    },
    quarterItem(agreement.quarter, say),
    {
      part: 'workUnit',
      value: agreement.workUnit,
      options: units.map(({ code, name }) => ({ value: code, text: name })),
    },
    {
      part: 'facts',
      value: agreement.facts ?? '',
      options: facts.map(({ value, name }) => ({ value, text: name })),
    },
    {
      part: 'policy',
      value: agreement.policy,
      options: policies.map(({ value }) => ({ value, text: value })),
    },
  ];
}

/** The whole year, or up to one of its quarters. */
export const quarterItem = (quarter: number | null, say: Preferences['say']): ContextItem => ({
  part: 'quarter',
  value: quarter === null ? '' : String(quarter),
  options: [
    { value: '', text: say('context.fullYear') },
    ...quarters.map((one) => ({
      value: String(one),
      text: say('context.upTo', { quarter: one }),
    })),
  ],
});
