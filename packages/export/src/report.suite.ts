import type { CheckOutcome, CheckReport, CheckWords, Finding, FindingPlace } from '@tolok/check';
import { tallyOf } from '@tolok/check';
import { severities } from '@tolok/schema';
import fc from 'fast-check';

/** A report whose counts are those of its parts. */
export function reportOf(parts: Omit<CheckReport, 'counts'>): CheckReport {
  const { checks, findings } = parts;
  const sum = (of: (one: CheckOutcome) => number) => checks.reduce((all, one) => all + of(one), 0);
  const with_ = (outcome: CheckOutcome['outcome']) =>
    checks.filter((one) => one.outcome === outcome).length;
  return {
    ...parts,
    counts: {
      checks: checks.length,
      evaluated: sum((one) => one.evaluated),
      proved: sum((one) => one.proved),
      undecided: sum((one) => one.undecided),
      ...tallyOf(findings),
      skipped: with_('skipped'),
      errors: with_('error'),
    },
  };
}

/** A report without anything in it. */
export const emptyReport = reportOf({ findings: [], checks: [], proved: [], problems: [] });

/** Any report, with texts of every kind. */
export const reports: fc.Arbitrary<CheckReport> = fc
  .uniqueArray(fc.oneof(fc.constantFrom('jumlah', 'persentase', 'sama'), texts()), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((ids) =>
    fc.record({
      findings: fc.array(findings(ids), { maxLength: 60 }),
      checks: fc.tuple(...ids.map((id) => outcomes(id))),
      proved: fc.array(
        fc.record({ check: fc.constantFrom(...ids), places: fc.array(places(), { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
      problems: fc.constant([]),
    }),
  )
  .map(reportOf);

/** What a check that is not made up would say of itself; texts of every kind too. */
export const wordsOf = (id: string): CheckWords => ({
  title: { id, en: id },
  kind: 'total',
  severity: 'error',
  dataset: 'laporan',
});

function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ']]>',
      '::error::x',
      '\u001b[31m',
      '%0A',
      '<script>',
      '\u202e',
      '\u0000',
      '&quot;',
    ),
  );
}

function findings(ids: readonly string[]): fc.Arbitrary<Finding> {
  const text = fc.record({ id: texts(), en: texts() });
  const figure = fc.oneof(fc.double({ noNaN: true }), texts(), fc.constant(null));
  return fc.record({
    check: fc.constantFrom(...ids),
    kind: fc.constantFrom('total', 'percentage', 'cross-table'),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom('fail', 'acknowledged', 'waived'),
    fingerprint: texts(),
    cells: texts(),
    where: fc.array(places(), { maxLength: 3 }),
    reported: figure,
    expected: figure,
    interval: fc.option(fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }))),
    likelyCause: fc.option(fc.record({ cause: fc.constant('sign' as const), text })),
    message: text,
    reason: fc.option(text),
    also: fc.subarray([...ids]),
  });
}

function places(): fc.Arbitrary<FindingPlace> {
  return fc.record({
    dataset: texts(),
    resource: texts(),
    table: texts(),
    row: fc.option(texts()),
    column: fc.option(texts()),
    line: fc.option(fc.nat({ max: 2_000 })),
    asPrinted: fc.option(texts()),
  });
}

function outcomes(check: string): fc.Arbitrary<CheckOutcome> {
  const n = fc.nat({ max: 5_000 });
  return fc.record({
    check: fc.constant(check),
    outcome: fc.constantFrom('pass', 'fail', 'acknowledged', 'waived', 'skipped', 'error'),
    evaluated: n,
    proved: n,
    undecided: n,
    excluded: n,
    nulls: n,
    reason: fc.option(fc.record({ id: texts(), en: texts() })),
  });
}
