import type { CompareView } from '#lib/compare/compareView.ts';
import { type CompareSnapshot, offeredSet } from '#lib/compare/compareSnapshot.ts';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import { quarterItem } from './agreementItems.ts';
import type { ContextItem } from './contextItem.ts';

/** The context bar of the page of comparisons. */
export function compareItems(
  snapshot: CompareSnapshot,
  view: CompareView,
  { language, say }: Pick<Preferences, 'language' | 'say'>,
): readonly ContextItem[] {
  const set = offeredSet(snapshot, view.from.id);
  const named = (all: typeof set.agreements) =>
    all.map(({ id, title }) => ({ value: id, text: title[language] }));
  const year = String(view.year ?? '');
  const units = set.units.map(({ code, name }) => ({ value: code, text: name }));
  return [
    {
      part: 'agreement',
      value: view.from.id,
      options: named(snapshot.sets.flatMap(({ agreements }) => agreements)),
    },
    { part: 'comparison', value: view.to.id, options: named(set.agreements) },
    { part: 'year', value: year, options: [{ value: year, text: year }] },
    quarterItem(view.quarter, say),
    {
      part: 'workUnit',
      value: view.workUnit ?? '',
      options:
        units.length > 1
          ? [{ value: '', text: say('compare.allUnits', { count: units.length }) }, ...units]
          : units,
    },
    {
      part: 'facts',
      value: view.believed ?? '',
      options: view.facts.map(({ value, name }) => ({ value, text: name })),
    },
    {
      part: 'policy',
      value: view.policy,
      options: view.policies.map((value) => ({ value, text: value })),
    },
  ];
}
