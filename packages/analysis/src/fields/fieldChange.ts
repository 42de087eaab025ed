import type { LegalBasis, Source, Text } from '@tolok/schema';

/** What a document says under one of its keys; null where it says nothing. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** One thing that means something else, or stands elsewhere, in the later agreement. */
export interface FieldChange {
  /** `target`, `name`, `formula`, `inputs.pagu`: how the documents call it. */
  readonly path: string;
  /** Which document says it: the agreement itself, or the definition of the indicator. */
  readonly of: 'agreement' | 'indicator';
  readonly from: FieldValue;
  readonly to: FieldValue;
  /** A formula in words, both sides; null for anything else. */
  readonly words: { readonly from: Text | null; readonly to: Text | null } | null;
  /** Where two formulas part; empty for anything else. */
  readonly edits: readonly FormulaEdit[];
}

/** One place at which two formulas differ, everything around it being equal. */
export interface FormulaEdit {
  /** What the place is in what stands around it. */
  readonly role: FormulaRole;
  readonly from: Text;
  readonly to: Text;
}

/** The parts a formula can have. */
export type FormulaRole =
  | 'whole'
  | 'dividend'
  | 'divisor'
  | 'part'
  | 'condition'
  | 'then'
  | 'otherwise'
  | 'argument'
  | 'filter';

/** On what one side of a change rests, beside the regulations of its whole agreement. */
export interface Basis {
  /** The place of the line in its document. */
  readonly source: Source | null;
  /** Null where the definition is not there. */
  readonly indicator: DefinitionBasis | null;
}

/** On what a definition rests. */
export interface DefinitionBasis {
  /** `id@version`. */
  readonly reference: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly source: Source | null;
  /** What this version changed and why, in its own words; null for a first one. */
  readonly note: Text | null;
}
