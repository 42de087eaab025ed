import {
  type Basis,
  type ComparedIndicator,
  type Comparison,
  type FieldChange,
  inLanguage,
} from '@tolok/analysis';
import type { Language, LegalBasis } from '@tolok/schema';

/** The keys of `diff --json` between `exit` and `problems`, without an impact. */
export const diffJson = (
  { from, to, changes, counts, legalBasis, suggestions }: Comparison,
  language: Language,
): Record<string, unknown> => ({
  $schema: 'packages/schema/schemas/diff.schema.json',
  schemaVersion: 1,
  from,
  to,
  changes: changes.map((change) => ({
    kind: change.kind,
    also: change.also,
    from: sideJson(change.from),
    to: sideJson(change.to),
    targetMissing: change.targetMissing,
    doubtful: change.doubtful,
    reason: change.reason?.[language] ?? null,
    fields: change.fields.map((field) => fieldJson(field, language)),
    basis: {
      from: basisJson(change.basis.from, language),
      to: basisJson(change.basis.to, language),
    },
  })),
  counts,
  legalBasis: {
    from: regulationsJson(legalBasis.from, language),
    to: regulationsJson(legalBasis.to, language),
  },
  suggestions,
});

const sideJson = (side: ComparedIndicator | null): Record<string, unknown> | null =>
  side && { id: side.id, code: side.code };

/** Words and places only where there is a formula. */
const fieldJson = (
  { path, of, from, to, words, edits }: FieldChange,
  language: Language,
): Record<string, unknown> => ({
  ...{ path, of },
  from: inLanguage(from, language),
  to: inLanguage(to, language),
  ...(words && {
    words: { from: words.from?.[language] ?? null, to: words.to?.[language] ?? null },
    edits: edits.map((one) => ({
      role: one.role,
      from: one.from[language],
      to: one.to[language],
    })),
  }),
});

const basisJson = (basis: Basis | null, language: Language): Record<string, unknown> | null =>
  basis && {
    source: basis.source,
    indicator: basis.indicator && {
      reference: basis.indicator.reference,
      legalBasis: regulationsJson(basis.indicator.legalBasis, language),
      source: basis.indicator.source,
      note: basis.indicator.note?.[language] ?? null,
    },
  };

const regulationsJson = (all: readonly LegalBasis[], language: Language) =>
  all.map(({ regulation, article, note }) => ({
    regulation,
    article: article ?? null,
    note: note?.[language] ?? null,
  }));
