import type { Severity } from '@tolok/schema';
import type { Relation, Verdict } from './relation.ts';

/** A relation with the check it is of, and what it says as printed. */
export interface Judged {
  readonly check: string;
  readonly severity: Severity;
  readonly relation: Relation;
  readonly verdict: Verdict;
}

export const isFailure = ({ says }: Verdict): boolean => says === 'fails' || says === 'truncated';
