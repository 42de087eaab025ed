import type { Problem } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { circlesOf } from './circlesOf.ts';

/** Documents by the name others call them that replace each other, each circle told once. */
export function checkSupersedesCycles(
  documents: ReadonlyMap<string, Loaded<{ readonly supersedes?: string }>>,
): Problem[] {
  const before = new Map(
    [...documents].map(([name, { value }]) => [name, value.supersedes ? [value.supersedes] : []]),
  );
  return circlesOf(before).flatMap((path) => {
    const first = documents.get(path[0] ?? '');
    const values = { path: path.join(' → ') };
    return first ? [at(first, '/supersedes', 'rule.supersedes-cycle', values)] : [];
  });
}
