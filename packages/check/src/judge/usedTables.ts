import type { Check } from '@tolok/schema';

/** The names of all tables that checks speak of, so that others need not be read. */
export const usedTables = (checks: readonly Check[]): ReadonlySet<string> =>
  new Set(checks.flatMap(({ expect }) => tablesIn(expect)));

function tablesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(tablesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['resource', 'resources', 'printed', 'intact'].includes(key)
      ? [inner].flat().filter((name) => typeof name === 'string')
      : tablesIn(inner),
  );
}
