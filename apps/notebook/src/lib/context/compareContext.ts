import { readOrder } from '@tolok/analysis';
import { quarters } from '#lib/compute/choices.ts';
import type { CompareChoices } from '#lib/compare/compareChoices.ts';
import { type CompareSnapshot, type OfferedSet, offeredSet } from '#lib/compare/compareSnapshot.ts';
import { type Pair, firstPair } from '#lib/compare/pairs.ts';
import { type Offered, type PageContext, offeredEverywhere } from './pageContext.ts';

/** What an address may ask of the page of comparisons; much of it depends on the pair. */
export function offeredBy(snapshot: CompareSnapshot): Offered {
  const oneOf =
    (valuesOf: (set: OfferedSet) => readonly string[]) => (text: string, beside: PageContext) =>
      valuesOf(setIn(snapshot, beside)).find((one) => one === text) ?? null;
  const idsOf = ({ agreements }: OfferedSet) => agreements.map(({ id }) => id);
  return {
    ...offeredEverywhere,
    agreement: snapshot.sets.flatMap(idsOf),
    comparison: oneOf(idsOf),
    year: [snapshot.view.year ?? 0],
    quarter: quarters,
    workUnit: oneOf(({ units }) => units.map(({ code }) => code)),
    facts: oneOf(({ facts }) => facts.map(({ value }) => value)),
    policy: snapshot.view.policies,
    change: (text, beside) => (isChange(text, snapshot, beside) ? text : null),
    order: (text) => readOrder(text.split('-')).value?.join('-') ?? null,
  };
}

const setIn = (snapshot: CompareSnapshot, { agreement }: PageContext): OfferedSet =>
  offeredSet(snapshot, agreement ?? snapshot.view.from.id);

/** The id of an indicator of the pair, or two of them where one was split or merged. */
function isChange(text: string, snapshot: CompareSnapshot, beside: PageContext): boolean {
  const { from, to } = pairIn(snapshot, beside);
  const known = new Set(
    setIn(snapshot, beside)
      .agreements.filter(({ id }) => id === from || id === to)
      .flatMap(({ indicators }) => indicators),
  );
  const ids = text.split('~');
  return ids.length <= 2 && ids.every((id) => known.has(id));
}

/** Where a context names one agreement alone, its set has the other. */
function pairIn(snapshot: CompareSnapshot, context: PageContext): Pair {
  const plain = firstPair(setIn(snapshot, context));
  const from = context.agreement ?? plain.from;
  return { from, to: context.comparison ?? (from === plain.to ? plain.from : plain.to) };
}

/** What a context asks to be computed. */
export function choicesOf(context: PageContext, snapshot: CompareSnapshot): CompareChoices {
  const { facts, policy, workUnit, order } = context;
  const set = setIn(snapshot, context);
  return {
    ...pairIn(snapshot, context),
    quarter: quarters.find((one) => one === context.quarter) ?? null,
    workUnit: set.units.length > 1 ? workUnit : null,
    facts: set.facts.some(({ value, own }) => own && value === facts) ? null : facts,
    policy: policy === snapshot.view.policy ? null : policy,
    order: order === null ? null : (readOrder(order.split('-')).value ?? null),
  };
}
