import type { CheckOutcome, Finding } from '../records/finding.ts';
import type { Counts } from '../records/report.ts';

/** The totals of a report, exact. */
export function countReport(checks: readonly CheckOutcome[], findings: readonly Finding[]): Counts {
  const sum = (of: (one: CheckOutcome) => number) =>
    checks.reduce((total, one) => total + of(one), 0);
  const fail = (severity: Finding['severity']) =>
    findings.filter((one) => one.status === 'fail' && one.severity === severity).length;
  const status = (wanted: Finding['status']) =>
    findings.filter((one) => one.status === wanted).length;
  const outcome = (wanted: CheckOutcome['outcome']) =>
    checks.filter((one) => one.outcome === wanted).length;
  return {
    checks: checks.length,
    evaluated: sum((one) => one.evaluated),
    proved: sum((one) => one.proved),
    undecided: sum((one) => one.undecided),
    fail: {
      info: fail('info'),
      warning: fail('warning'),
      error: fail('error'),
      critical: fail('critical'),
    },
    acknowledged: status('acknowledged'),
    waived: status('waived'),
    skipped: outcome('skipped'),
    errors: outcome('error'),
  };
}
