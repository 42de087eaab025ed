/** Ids in an order in which each follows what it needs, and the circles that have no such order. */
export interface Sorted {
  readonly ids: readonly string[];
  /** By id of a member of a circle, a shortest way round, its first id repeated at the end. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Sorts by what is needed, keeping the given order where nothing else decides. What needs a circle
 * without being in it is sorted after the rest. Linear in ids and needs.
 */
export function findCircles(
  all: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
  readers: ReadonlyMap<string, readonly string[]>,
): Sorted {
  const circles = new Map<string, readonly string[]>();
  for (const group of groupsOf(all, needs)) {
    const inside = new Set(group);
    const [only] = group;
    const selfish = group.length === 1 && only !== undefined && needs.get(only)?.includes(only);
    if (group.length === 1 && !selfish) continue;
    for (const id of group) {
      if (circles.has(id)) continue;
      const way = wayRound(id, inside, needs);
      for (const member of way) if (!circles.has(member)) circles.set(member, way);
    }
  }
  const waiting = new Map(
    all.map((id) => [id, (needs.get(id) ?? []).filter((need) => !circles.has(need)).length]),
  );
  const place = new Map(all.map((id, i) => [id, i]));
  const ids: string[] = [];
  let ready = all.filter((id) => waiting.get(id) === 0 && !circles.has(id));
  while (ready.length > 0) {
    const next: string[] = [];
    for (const id of ready) {
      ids.push(id);
      for (const reader of readers.get(id) ?? []) {
        const left = (waiting.get(reader) ?? 0) - 1;
        waiting.set(reader, left);
        if (left === 0 && !circles.has(reader)) next.push(reader);
      }
    }
    ready = next.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }
  return { ids, circles };
}

/** The shortest way from an id back to itself within a circle. */
function wayRound(
  start: string,
  inside: ReadonlySet<string>,
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const cameFrom = new Map<string, string>();
  let edge = [start];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const id of edge) {
      for (const need of needs.get(id) ?? []) {
        if (need === start) return [...backTo(start, id, cameFrom), start];
        if (!inside.has(need) || cameFrom.has(need)) continue;
        cameFrom.set(need, id);
        next.push(need);
      }
    }
    edge = next;
  }
  return [start];
}

function backTo(start: string, end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}

/** The strongly connected groups, by Tarjan's algorithm without recursion. */
function groupsOf(
  all: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    stack.push(id);
    onStack.add(id);
    return { id, next: 0 };
  };
  for (const start of all) {
    if (index.has(start)) continue;
    const frames = [enter(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { id } = frame;
      const need = needs.get(id)?.[frame.next++];
      if (need !== undefined) {
        if (!index.has(need)) frames.push(enter(need));
        else if (onStack.has(need)) low.set(id, Math.min(low.get(id) ?? 0, index.get(need) ?? 0));
        continue;
      }
      frames.pop();
      const parent = frames.at(-1)?.id;
      if (parent !== undefined) {
        low.set(parent, Math.min(low.get(parent) ?? 0, low.get(id) ?? 0));
      }
      if (low.get(id) !== index.get(id)) continue;
      const group: string[] = [];
      for (let member = ''; member !== id;) {
        member = stack.pop() ?? id;
        onStack.delete(member);
        group.push(member);
      }
      groups.push(group.reverse());
    }
  }
  return groups;
}
