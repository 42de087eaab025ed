import type { Problem } from '@tolok/schema';
import type { RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { circlesOf } from './circlesOf.ts';

/** Regulations that replace each other, each circle told once with its path. */
export function checkRegulationCycles({ regulations }: RuleSet): Problem[] {
  const before = new Map([...regulations].map(([id, { value }]) => [id, value.replaces ?? []]));
  return circlesOf(before).flatMap((path) => {
    const first = regulations.get(path[0] ?? '');
    const values = { path: path.join(' → ') };
    return first ? [at(first, '/replaces', 'rule.regulation-cycle', values)] : [];
  });
}
