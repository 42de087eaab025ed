import type { CheckOutcome, Finding } from '../records/finding.ts';
import type { Counts } from '../records/report.ts';
import { tallyOf } from '../records/tally.ts';

/** The totals of a report, exact. */
export function countReport(checks: readonly CheckOutcome[], findings: readonly Finding[]): Counts {
  const sum = (of: (one: CheckOutcome) => number) =>
    checks.reduce((total, one) => total + of(one), 0);
  const outcome = (wanted: CheckOutcome['outcome']) =>
    checks.filter((one) => one.outcome === wanted).length;
  return {
    checks: checks.length,
    evaluated: sum((one) => one.evaluated),
    proved: sum((one) => one.proved),
    undecided: sum((one) => one.undecided),
    ...tallyOf(findings),
    skipped: outcome('skipped'),
    errors: outcome('error'),
  };
}
