import type { FindingKind, Severity, Text } from '@tolok/schema';

/** A cell of a finding: the printed table, row and column, and the line of the document's text. */
export interface FindingPlace {
  readonly dataset: string;
  readonly resource: string;
  readonly table: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly line: number | null;
  /** The characters as printed; null where the package has none. */
  readonly asPrinted: string | null;
}

/** One root cause: everything that does not follow because of it. */
export interface Finding {
  /** The check that found it first. */
  readonly check: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** `acknowledged`: the document itself is the cause; `waived`: excused until a day. */
  readonly status: 'fail' | 'acknowledged' | 'waived';
  /** Of check and keys, never of line numbers: it stays where rows are sorted anew. */
  readonly fingerprint: string;
  /** The hash of what its cells say; an acknowledgement holds as long as it does. */
  readonly cells: string;
  /** Every place of it; the first is where the figure stands that does not follow. */
  readonly where: readonly FindingPlace[];
  /** What is printed at the first place; null where nothing is, or where it is no number or text. */
  readonly reported: number | string | null;
  /** What would follow; null where that cannot be told. */
  readonly expected: number | string | null;
  /** The bounds of what would follow, as the digits of its inputs allow; null for no number. */
  readonly interval: readonly [number, number] | null;
  /** What most likely happened; null where nothing fits better than another. */
  readonly likelyCause: LikelyCause | null;
  readonly message: Text;
  /** Why it does not count, or counts apart; null for a failure. */
  readonly reason: Text | null;
  /** The other checks that fail by the same cause. */
  readonly also: readonly string[];
}

/** A named cause with its sentence. */
export interface LikelyCause {
  readonly cause: CauseName;
  readonly text: Text;
}

export type CauseName =
  | 'truncated'
  | 'digits-swapped'
  | 'power-of-ten'
  | 'sign'
  | 'missing-part'
  | 'doubled-part'
  | 'last-year'
  | 'other-year'
  | 'shifted-column'
  | 'shifted-row'
  | 'one-digit'
  | 'rounding';

/** What became of one check. */
export interface CheckOutcome {
  readonly check: string;
  readonly outcome: 'pass' | 'fail' | 'acknowledged' | 'waived' | 'skipped' | 'error';
  /** Figures that were held to something. */
  readonly evaluated: number;
  /** Of them, those that follow. */
  readonly proved: number;
  /** Of them, those of which the printed digits leave it open. */
  readonly undecided: number;
  /** Groups that lack a part, so that nothing can be said. */
  readonly excluded: number;
  /** Cells without a number among those looked at. */
  readonly nulls: number;
  /** Why it was skipped or could not be carried out; null otherwise. */
  readonly reason: Text | null;
}
