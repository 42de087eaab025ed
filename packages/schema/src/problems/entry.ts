import type { Language, Text } from '../language.ts';
import type { Severity } from '../severity.ts';

/** The words of one problem; `%name%` is filled from its values. */
export interface ProblemText {
  readonly severity: Severity;
  readonly message: Text;
  readonly hint?: Readonly<Record<Language, string>>;
}
