import type { ComparedIndicator, Comparison } from '@tolok/analysis';
import type { Language } from '@tolok/schema';

/** The keys of `diff --json` between `exit` and `problems`. */
export const diffJson = (
  { from, to, changes, counts }: Comparison,
  language: Language,
): Record<string, unknown> => ({
  from,
  to,
  changes: changes.map((change) => ({
    ...change,
    from: sideJson(change.from),
    to: sideJson(change.to),
    reason: change.reason?.[language] ?? null,
  })),
  counts,
});

const sideJson = (side: ComparedIndicator | null): Record<string, unknown> | null =>
  side && { id: side.id, code: side.code };
