import type { FindingKind, Impact, Language, Severity, Text } from '@tolok/schema';
import type { FindingPlace } from '../records/finding.ts';
import type { CheckReport } from '../records/report.ts';

/** A format for machines. Pure: the same report and options give the same bytes. */
export interface Reporter {
  /** What the format is for, in a few words. */
  readonly about: Text;
  readonly write: (report: CheckReport, options: ReporterOptions) => string;
}

/** What a report does not know itself. */
export interface ReporterOptions {
  /** The language of sentences, where a format has room for one. */
  readonly language: Language;
  /** The version of the program. */
  readonly version: string;
  /** From this severity on a finding fails a case; below it the case passes and says so. */
  readonly gate: Severity;
  /** What is written in a check; null for one that is not at hand. */
  readonly checkOf: (id: string) => CheckWords | null;
  /** The file of a table, by a path from the root of the repository; null where it has none. */
  readonly fileOf: (place: FindingPlace) => FilePlace | null;
  /** What the rules change against others; null where they are compared with none. */
  readonly impact: Impact | null;
  /** The file of an indicator's rule, `id@version`, as `fileOf` gives it; null where it is not there. */
  readonly ruleFileOf: (rule: string) => string | null;
}

/** What a check says of itself; a `Check` is one. */
export interface CheckWords {
  readonly title: Text;
  readonly why?: Text;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly dataset: string;
}

export interface FilePlace {
  /** With forward slashes. */
  readonly path: string;
  /** From 1; null where the row is not known. Row 0 of a CSV with a header stands on line 2. */
  readonly line: number | null;
}
