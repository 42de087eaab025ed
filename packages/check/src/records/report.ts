import type { Problem } from '@tolok/schema';
import type { CheckOutcome, Finding, FindingPlace } from './finding.ts';

/** All that checking gave. The same input gives the same report, in the same order. */
export interface CheckReport {
  /** Worst first, then by check and place. */
  readonly findings: readonly Finding[];
  /** Every check once, by id. */
  readonly checks: readonly CheckOutcome[];
  /** The figures that follow, by check; what is right is as much of a result as what is wrong. */
  readonly proved: readonly Proved[];
  /** What is wrong with checks, acknowledgements and waivers themselves. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

/** Figures of one check that follow. */
export interface Proved {
  readonly check: string;
  readonly places: readonly FindingPlace[];
}

/** Totals, exact. */
export interface Counts {
  readonly checks: number;
  readonly evaluated: number;
  readonly proved: number;
  readonly undecided: number;
  /** Findings by severity that count. */
  readonly fail: Readonly<Record<Finding['severity'], number>>;
  readonly acknowledged: number;
  readonly waived: number;
  readonly skipped: number;
  readonly errors: number;
}
