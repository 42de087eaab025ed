import { type Choices, quarters } from '#lib/compute/choices.ts';
import type { PageView } from '#lib/compute/indicatorPage.ts';
import type { Snapshot } from '#lib/compute/pageData.ts';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import { quarterItem } from './agreementItems.ts';
import type { ContextItem } from './contextItem.ts';
import { type Offered, type PageContext, offeredEverywhere } from './pageContext.ts';

/** What an address may ask of the page of an indicator. */
export const offeredBy = ({ view, policies }: Snapshot): Offered => {
  const agreements = view.agreements.map(({ id }) => id);
  return {
    ...offeredEverywhere,
    agreement: agreements,
    comparison: agreements,
    year: [view.office.row.year],
    quarter: quarters,
    workUnit: [view.office.row.entity['workUnit'] ?? ''],
    facts: view.figures.map(({ facts }) => facts),
    policy: policies,
  };
};

/** What a context asks to be computed; what stands by itself is no choice. */
export function choicesOf(
  { agreement, facts, policy, quarter }: PageContext,
  { subject, view }: Snapshot,
): Omit<Choices, 'target'> {
  const own = [subject.agreement, view.office.policy.reference, view.facts];
  const other = (value: string | null) => (value !== null && own.includes(value) ? null : value);
  return {
    agreement: other(agreement),
    facts: other(facts),
    policy: other(policy),
    quarter: quarters.find((one) => one === quarter) ?? null,
  };
}

/** The context bar of the page of an indicator. */
export function indicatorItems(
  { policies }: Snapshot,
  { office, agreements, figures, facts, workUnitName, quarter }: PageView,
  { comparison }: PageContext,
  { language, say }: Pick<Preferences, 'language' | 'say'>,
): readonly ContextItem[] {
  const named = agreements.map(({ id, title }) => ({ value: id, text: title[language] }));
  const own = office.agreement?.id ?? '';
  const only = (value: string) => [{ value, text: value }];
  return [
    { part: 'agreement', value: own, options: named },
    {
      part: 'comparison',
      value: comparison ?? '',
      options: [
        { value: '', text: say('context.none') },
        ...named.filter(({ value }) => value !== own || value === comparison),
      ],
    },
    { part: 'year', value: String(office.row.year), options: only(String(office.row.year)) },
    quarterItem(quarter, say),
    { part: 'workUnit', value: workUnitName, options: only(workUnitName) },
    {
      part: 'facts',
      value: facts,
      options: figures.map(({ facts: value, place }) => ({ value, text: place.table })),
    },
    {
      part: 'policy',
      value: office.policy.reference,
      options: policies.map((value) => ({ value, text: value })),
    },
  ];
}
