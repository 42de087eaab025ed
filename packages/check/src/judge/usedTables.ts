import type { RuleSet } from '@tolok/engine';
import type { Check } from '@tolok/schema';
import { libraryName } from '../library/libraryName.ts';

/**
 * The names of all tables of packages that checks speak of, so that others need not be read: those
 * they name, and for checks of the rules those in which budgets have their trees.
 */
export const usedTables = (checks: readonly Check[], rules?: RuleSet): ReadonlySet<string> =>
  new Set(
    checks.flatMap(({ dataset, expect }) =>
      dataset === libraryName ? treesOf(rules) : tablesIn(expect),
    ),
  );

const treesOf = (rules: RuleSet | undefined): readonly string[] =>
  [...(rules?.budgets.values() ?? [])].map(({ value }) => value.tree.resource);

function tablesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(tablesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['resource', 'resources', 'printed', 'intact'].includes(key)
      ? [inner].flat().filter((name) => typeof name === 'string')
      : tablesIn(inner),
  );
}
