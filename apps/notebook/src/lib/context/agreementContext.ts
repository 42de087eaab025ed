import type { Alternative } from '#lib/compute/alternatives.ts';
import { type AgreementChoices, quarters } from '#lib/compute/choices.ts';
import type { AgreementSnapshot } from '#lib/compute/pageData.ts';
import { type Offered, type PageContext, offeredEverywhere } from './pageContext.ts';

/** What an address may ask of the page of an agreement. */
export const offeredBy = ({ agreement, agreements, units, view }: AgreementSnapshot): Offered => ({
  ...offeredEverywhere,
  agreement: [agreement],
  comparison: agreements.map(({ id }) => id).filter((id) => id !== agreement),
  year: [view.agreement.year],
  quarter: quarters,
  workUnit: units.map(({ code }) => code),
  facts: view.facts.map(({ value }) => value),
  policy: view.policies.map(({ value }) => value),
});

/** What a context asks to be computed; what stands by itself is no choice. */
export function choicesOf(
  context: PageContext,
  { units, view }: AgreementSnapshot,
): AgreementChoices {
  const { comparison, quarter, workUnit } = context;
  return {
    facts: otherThanOwn(view.facts, context.facts),
    policy: otherThanOwn(view.policies, context.policy),
    quarter: quarters.find((one) => one === quarter) ?? null,
    workUnit: workUnit === units[0]?.code ? null : workUnit,
    comparison,
  };
}

const otherThanOwn = (among: readonly Alternative[], value: string | null): string | null =>
  among.some((one) => one.own && one.value === value) ? null : value;
