import type { RuleSet } from '@tolok/engine';
import type { AgreedEntry } from './agreedEntries.ts';
import { isRedefined } from './isRedefined.ts';
import { type Link, type LinkKind, plainLink } from './links.ts';
import { sameName } from './sameName.ts';

/**
 * Links by the id of the indicator, where no document says what became of it. The same id is the
 * same indicator: redefined where the definition changed (`isRedefined`), renamed where the printed
 * name is another (`sameName`). An id that stands more than once is paired in order.
 */
export function identityLinks(
  rules: RuleSet,
  before: readonly AgreedEntry[],
  after: readonly AgreedEntry[],
): readonly Link[] {
  const waiting = Map.groupBy(before, ({ id }) => id);
  const links = after.map((to) => {
    const from = waiting.get(to.id)?.shift();
    return from ? plainLink(from, to, ...changesOf(rules, from, to)) : plainLink(null, to, 'added');
  });
  const left = [...waiting.values()].flat();
  return [...links, ...left.map((from) => plainLink(from, null, 'dropped'))];
}

const changesOf = (
  rules: RuleSet,
  { agreed: one }: AgreedEntry,
  { agreed: other }: AgreedEntry,
): readonly LinkKind[] => [
  ...(isRedefined(rules, one.indicator, other.indicator) ? (['redefined'] as const) : []),
  ...(isRenamed(one.name, other.name) ? (['renamed'] as const) : []),
];

/** A name that is not printed is no other name. */
const isRenamed = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && !sameName(one, other);
