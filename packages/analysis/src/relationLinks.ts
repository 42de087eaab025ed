import type { RuleSet } from '@tolok/engine';
import type { Relation } from '@tolok/schema';
import type { AgreedEntry } from './agreedEntries.ts';
import { identityLinks } from './identityLinks.ts';
import { type Link, changing } from './links.ts';

/**
 * Links as the relations of the later agreement give them: a link for each pair of a split or a
 * merger. What no relation names is linked by its id. Ids that stand in neither agreement say
 * nothing.
 */
export function relationLinks(
  rules: RuleSet,
  relations: readonly Relation[],
  before: readonly AgreedEntry[],
  after: readonly AgreedEntry[],
): readonly Link[] {
  const links = relations.flatMap((relation) => linksOf(relation, before, after));
  const named = new Set<AgreedEntry | null>(links.flatMap(({ from, to }) => [from, to]));
  const others = (entries: readonly AgreedEntry[]) => entries.filter((entry) => !named.has(entry));
  return [...links, ...identityLinks(rules, others(before), others(after))];
}

function linksOf(
  relation: Relation,
  before: readonly AgreedEntry[],
  after: readonly AgreedEntry[],
): readonly Link[] {
  const { kind, doubtful = false, note: reason = null } = relation;
  return idPairs(relation).flatMap(([fromId, toId]) => {
    const froms = before.filter(({ id }) => id === fromId);
    const tos = after.filter(({ id }) => id === toId);
    return entryPairs(kind, froms, tos).map(([from, to]) => ({
      ...{ from, to, kinds: changing([kind]), doubtful, stated: true, reason },
    }));
  });
}

type Pair<T> = readonly [from: T | null, to: T | null];

/** The pairs of ids a relation speaks of; one side stands for both where the other is not named. */
function idPairs({ kind, from, to }: Relation): readonly Pair<string>[] {
  if (kind === 'added') return (to ?? []).map((id) => [null, id]);
  if (kind === 'dropped') return (from ?? []).map((id) => [id, null]);
  const froms = from ?? to ?? [];
  const tos = to ?? from ?? [];
  return isOneToOne(kind) && froms.length === tos.length
    ? froms.map((id, i) => [id, tos[i] ?? null])
    : froms.flatMap((id) => tos.map((other): Pair<string> => [id, other]));
}

/** The lines of the agreements behind a pair of ids. */
function entryPairs(
  kind: Relation['kind'],
  froms: readonly AgreedEntry[],
  tos: readonly AgreedEntry[],
): readonly Pair<AgreedEntry>[] {
  if (kind === 'added') return tos.map((to) => [null, to]);
  if (kind === 'dropped') return froms.map((from) => [from, null]);
  if (!isOneToOne(kind)) {
    return froms.flatMap((from) => tos.map((to): Pair<AgreedEntry> => [from, to]));
  }
  return froms.flatMap((from, i) => {
    const to = tos[i];
    return to ? [[from, to] as const] : [];
  });
}

const isOneToOne = (kind: Relation['kind']): boolean => kind !== 'split' && kind !== 'merged';
