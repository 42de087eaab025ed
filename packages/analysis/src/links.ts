import type { Text } from '@tolok/schema';
import type { AgreedEntry } from './agreedEntries.ts';
import type { ChangeKind } from './changeKinds.ts';

/** What a link says about the meaning of an indicator; targets and order are looked at apart. */
export type LinkKind = Exclude<ChangeKind, 'retargeted' | 'reordered'>;

/** What became of one line of an agreement in another: one side is null where it has none. */
export interface Link {
  readonly from: AgreedEntry | null;
  readonly to: AgreedEntry | null;
  /** All that holds; empty where nothing has changed. */
  readonly kinds: ReadonlySet<Exclude<LinkKind, 'same'>>;
  readonly doubtful: boolean;
  /** A relation of a document says so; otherwise only ids do. */
  readonly stated: boolean;
  readonly reason: Text | null;
}

/** A link that nobody doubts or explains. */
export const plainLink = (
  from: AgreedEntry | null,
  to: AgreedEntry | null,
  ...kinds: readonly LinkKind[]
): Link => ({ from, to, kinds: changing(kinds), doubtful: false, stated: false, reason: null });

/** Kinds without `same`, which says that there are none. */
export const changing = (kinds: Iterable<LinkKind>): Link['kinds'] =>
  new Set([...kinds].filter((kind) => kind !== 'same'));

/**
 * The same link read from the other agreement: what was added there was dropped here. The document's
 * reason speaks of the other direction and is left out.
 */
export const turnLink = ({ from, to, kinds, doubtful, stated }: Link): Link => ({
  ...{ doubtful, stated },
  reason: null,
  from: to,
  to: from,
  kinds: new Set([...kinds].map((kind) => turned[kind])),
});

/**
 * Links of two steps, one after the other, as links from the first agreement to the last: the same
 * and then renamed is renamed, and what is doubtful in one step is doubtful. What is added and
 * dropped again leaves no link.
 */
export function composeLinks(first: readonly Link[], second: readonly Link[]): readonly Link[] {
  const joined = first.flatMap((one) =>
    one.to === null
      ? [one]
      : second
          .filter((next) => next.from === one.to)
          .map((next) => joinLinks(one, next))
          .filter(({ from, to }) => from !== null || to !== null),
  );
  return settleLinks([...joined, ...second.filter(({ from }) => from === null)]);
}

/**
 * One link for each pair, and none that says dropped or added of what has a successor or a
 * predecessor all the same.
 */
export function settleLinks(links: readonly Link[]): readonly Link[] {
  const pairs = new Map<string, Link>();
  for (const link of links) {
    const pair = `${link.from?.position} ${link.to?.position}`;
    const twin = pairs.get(pair);
    pairs.set(pair, twin ? joinLinks(twin, link) : link);
  }
  const all = [...pairs.values()];
  const followed = new Set(all.filter(({ to }) => to !== null).map(({ from }) => from));
  const preceded = new Set(all.filter(({ from }) => from !== null).map(({ to }) => to));
  return all.filter(
    ({ from, to }) => (to !== null || !followed.has(from)) && (from !== null || !preceded.has(to)),
  );
}

function joinLinks(one: Link, next: Link): Link {
  const { from } = one;
  const { to } = next;
  return {
    from,
    to,
    kinds:
      from === null
        ? new Set(['added'])
        : to === null
          ? new Set(['dropped'])
          : new Set([...one.kinds, ...next.kinds]),
    doubtful: one.doubtful || next.doubtful,
    stated: one.stated || next.stated,
    reason: joinReasons(one.reason, next.reason),
  };
}

function joinReasons(one: Text | null, next: Text | null): Text | null {
  if (!one || !next) return one ?? next;
  return { id: `${one.id} ${next.id}`, en: `${one.en} ${next.en}` };
}

const turned = {
  added: 'dropped',
  dropped: 'added',
  split: 'merged',
  merged: 'split',
  redefined: 'redefined',
  renamed: 'renamed',
} as const satisfies Record<Exclude<LinkKind, 'same'>, LinkKind>;
