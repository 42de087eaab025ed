import { quarters } from '#lib/compute/choices.ts';
import type { WhatIfSnapshot } from '#lib/whatif/whatIfSnapshot.ts';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import type { WhatIfChoices, WhatIfView } from '#lib/whatif/whatIfView.ts';
import { quarterItem } from './agreementItems.ts';
import type { ContextItem } from './contextItem.ts';
import { type Offered, type PageContext, offeredEverywhere } from './pageContext.ts';

/** What an address may ask of a page of what-if. */
export const offeredBy = ({ agreement, units, view }: WhatIfSnapshot): Offered => ({
  ...offeredEverywhere,
  agreement: [agreement],
  year: [view.base.year],
  quarter: quarters,
  workUnit: units.map(({ code }) => code),
  facts: view.facts.map(({ value }) => value),
  policy: view.policies.map(({ value }) => value),
});

/** What a context asks to be computed; what stands by itself is no choice. */
export function choicesOf(
  { facts, policy, quarter, workUnit }: PageContext,
  { units, view }: WhatIfSnapshot,
): Omit<WhatIfChoices, 'changes' | 'madeFor'> {
  return {
    facts: facts === view.base.facts ? null : facts,
    policy: policy === view.base.policy ? null : policy,
    quarter: quarters.find((one) => one === quarter) ?? null,
    workUnit: workUnit === units[0]?.code ? null : workUnit,
  };
}

/** The context bar of a page of what-if. */
export function whatIfItems(
  { agreements, units }: WhatIfSnapshot,
  { base, policies, facts }: WhatIfView,
  { language, say }: Pick<Preferences, 'language' | 'say'>,
): readonly ContextItem[] {
  const year = String(base.year);
  return [
    {
      part: 'agreement',
      value: base.id,
      options: agreements.map(({ id, title }) => ({ value: id, text: title[language] })),
    },
    { part: 'year', value: year, options: [{ value: year, text: year }] },
    quarterItem(base.quarter, say),
    {
      part: 'workUnit',
      value: base.workUnit,
      options: units.map(({ code, name }) => ({ value: code, text: name })),
    },
    {
      part: 'facts',
      value: base.facts ?? '',
      options: facts.map(({ value, name }) => ({ value, text: name })),
    },
    {
      part: 'policy',
      value: base.policy,
      options: policies.map(({ value, name }) => ({ value, text: name })),
    },
  ];
}
