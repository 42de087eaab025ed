import type { Objective } from '@tolok/schema';
import type { AgreedEntry } from './agreedEntries.ts';
import { foldedText } from './foldedText.ts';
import type { Link } from './links.ts';

type Kept = Link & { readonly from: AgreedEntry; readonly to: AgreedEntry };

/**
 * The links whose indicator stands elsewhere: under another objective, or in another order among
 * the indicators that stay under theirs. As few as explain the new order; a place that shifts
 * because something was added or dropped before it is no move, and neither is a code that does.
 * What was split or merged has no place to keep.
 */
export function movedLinks(links: readonly Link[]): ReadonlySet<Link> {
  const kept = links.filter(isKept).sort((a, b) => a.from.position - b.from.position);
  const objectives = pairObjectives(kept);
  const staying = kept.filter(({ from, to }) => objectives.get(from.objective) === to.objective);
  const groups = Map.groupBy(staying, ({ to }) => to.objective);
  const inOrder = new Set([...groups.values()].flatMap(longestInOrder));
  return new Set(kept.filter((link) => !inOrder.has(link)));
}

const isKept = (link: Link): link is Kept =>
  link.from !== null && link.to !== null && !link.kinds.has('split') && !link.kinds.has('merged');

/**
 * Which objective of the one agreement is which of the other: that with the same title, otherwise
 * that with the same code. Spaces, capitals and punctuation do not matter, since SK1 and SK.1 are
 * one code.
 */
function pairObjectives(links: readonly Kept[]): ReadonlyMap<Objective, Objective> {
  const pairs = new Map<Objective, Objective>();
  for (const key of [({ title }: Objective) => title.id, ({ id }: Objective) => id]) {
    const froms = without(
      pairs.keys(),
      links.map(({ from }) => from.objective),
    );
    const tos = without(
      pairs.values(),
      links.map(({ to }) => to.objective),
    );
    for (const from of froms) {
      const at = tos.findIndex((to) => foldedText(key(to)) === foldedText(key(from)));
      const [to] = at < 0 ? [] : tos.splice(at, 1);
      if (to) pairs.set(from, to);
    }
  }
  return pairs;
}

/** Each once, without those that are taken. */
const without = (taken: Iterable<Objective>, all: readonly Objective[]): Objective[] => {
  const gone = new Set(taken);
  return [...new Set(all)].filter((one) => !gone.has(one));
};

/** The longest run of links, given in the old order, that is in the new order too. */
function longestInOrder(links: readonly Kept[]): readonly Kept[] {
  const runs: (readonly Kept[])[] = [];
  for (const link of links) {
    const before = runs.filter((run) => (run.at(-1)?.to.position ?? 0) <= link.to.position);
    runs.push([...longest(before), link]);
  }
  return longest(runs);
}

const longest = (runs: readonly (readonly Kept[])[]): readonly Kept[] =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), []);
