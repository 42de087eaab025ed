import type { RuleSet } from '@tolok/engine';
import type { Agreement } from '@tolok/schema';

/**
 * The agreements from the older to the newer, both included; null where the newer does not replace
 * the older, or no document of the way says what became of its indicators.
 */
export function successionOf(
  rules: RuleSet,
  older: Agreement,
  newer: Agreement,
): readonly Agreement[] | null {
  const way = [newer];
  let at = newer;
  while (at.id !== older.id) {
    const before = rules.agreements.get(at.supersedes ?? '')?.value;
    if (!before || way.includes(before)) return null;
    way.unshift(before);
    at = before;
  }
  return way.slice(1).some(({ relations }) => relations) ? way : null;
}
