import { cyclePath } from '../rules/cycles.ts';

/**
 * The circles of a graph, each once as its path with the first name again at the end; a graph from
 * each name to those it leads to. Empty where there is none.
 */
export function circlesOf(
  leads: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const told = new Map<string, readonly string[]>();
  const settled = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    const walk = [...trail, name];
    const circle = cyclePath(walk);
    if (circle) {
      told.set([...new Set(circle)].sort().join(' '), circle);
      return;
    }
    if (settled.has(name)) return;
    for (const next of leads.get(name) ?? []) visit(next, walk);
    settled.add(name);
  };
  for (const name of leads.keys()) visit(name, []);
  return [...told.values()];
}
