/**
 * The cycles of a graph, one for each knot of nodes that can all reach one another: a shortest way
 * round, its first node repeated at the end. Empty when the graph has no cycle.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return findKnots(graph).map((knot) => shortestCircle(knot, graph));
}

/** Tarjan's strongly connected components, without the nodes that stand alone. */
function findKnots(graph: ReadonlyMap<string, readonly string[]>): Set<string>[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const knots: Set<string>[] = [];

  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    open.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.has(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const knot = stack.splice(stack.indexOf(node));
    knot.forEach((member) => open.delete(member));
    if (knot.length > 1 || graph.get(node)?.includes(node)) knots.push(new Set(knot));
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return knots;
}

function shortestCircle(
  knot: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): string[] {
  const circles = [...knot].sort().map((start) => circleFrom(start, knot, graph));
  return circles.reduce((best, circle) => (circle.length < best.length ? circle : best));
}

function circleFrom(
  start: string,
  knot: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): string[] {
  const seen = new Set<string>();
  const ways = [[start]];
  for (const way of ways) {
    for (const next of graph.get(way.at(-1)!) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next) || !knot.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  throw new Error(`${start} is in no cycle`);
}
