import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from './findCycles.ts';

const graphs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
    maxLength: 14,
  })
  .map((edges) => {
    const graph = new Map<string, string[]>(Array.from({ length: 8 }, (_, i) => [String(i), []]));
    for (const [from, to] of edges) graph.get(String(from))!.push(String(to));
    return graph;
  });

describe('findCycles', () => {
  it('finds nothing in a graph without edges', () => {
    expect(findCycles(new Map([['a', []]]))).toEqual([]);
  });

  it('gives a shortest way round each knot', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a', 'b']],
      ['d', ['d']],
    ]);
    expect(findCycles(graph)).toEqual([
      ['d', 'd'],
      ['b', 'c', 'b'],
    ]);
  });

  it('gives ways that exist, and gives one exactly when the graph cannot be put in order', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const circles = findCycles(graph);
        for (const circle of circles) {
          expect(circle[0]).toBe(circle.at(-1));
          circle.slice(1).forEach((to, i) => expect(graph.get(circle[i]!)).toContain(to));
        }
        expect(circles.length === 0).toBe(canBeOrdered(graph));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

/** Takes away nodes that point nowhere until none is left, or none can be taken. */
function canBeOrdered(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(graph);
  for (;;) {
    const leaf = [...left].find(([, targets]) => !targets.some((to) => left.has(to)));
    if (!leaf) return left.size === 0;
    left.delete(leaf[0]);
  }
}
