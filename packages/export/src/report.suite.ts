import type { CheckOutcome, CheckReport, CheckWords, Finding, FindingPlace } from '@tolok/check';
import { tallyOf } from '@tolok/check';
import {
  type Impact,
  type Problem,
  type RowChange,
  type Text,
  problem,
  severities,
} from '@tolok/schema';
import fc from 'fast-check';

/** A report whose counts are those of its parts. */
export function reportOf(parts: Partial<Omit<CheckReport, 'counts'>>): CheckReport {
  const { checks = [], findings = [], proved = [], undecided = [] } = parts;
  const { barriers = [], problems = [] } = parts;
  const sum = (of: (one: CheckOutcome) => number) => checks.reduce((all, one) => all + of(one), 0);
  const with_ = (outcome: CheckOutcome['outcome']) =>
    checks.filter((one) => one.outcome === outcome).length;
  return {
    ...{ findings, checks, proved, undecided, barriers, problems },
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
export const emptyReport = reportOf({});

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
      proved: figures(ids),
      undecided: figures(ids),
      barriers: fc.subarray(ids).chain((kept) =>
        fc.tuple(
          ...kept.map((check) =>
            fc.record({
              check: fc.constant(check),
              problems: fc.array(problems(), { minLength: 1, maxLength: 3 }),
            }),
          ),
        ),
      ),
      problems: fc.array(problems(), { maxLength: 3 }),
    }),
  )
  .map(reportOf);

/** Whatever rules may change, with the counts of its parts. */
export const impacts: fc.Arbitrary<Impact> = fc
  .record({
    against: texts(),
    changedRules: fc.array(
      fc.record({
        kind: fc.constantFrom('indicator', 'policy', 'check'),
        reference: texts(),
        change: fc.constantFrom('added', 'dropped', 'changed'),
        from: fc.option(hashes()),
        to: fc.option(hashes()),
      }),
      { maxLength: 30 },
    ),
    rows: fc.array(rowChanges(), { maxLength: 60 }),
    headlines: fc.array(
      fc.record({
        agreement: fc.constantFrom('satu', 'dua'),
        workUnit: texts(),
        before: fc.option(headlineFigures()),
        after: fc.option(headlineFigures()),
      }),
      { maxLength: 30 },
    ),
    findings: fc.record({
      added: fc.array(findings(['jumlah']), { maxLength: 30 }),
      gone: fc.array(findings(['jumlah']), { maxLength: 30 }),
      restated: fc.array(
        fc.record({ from: fc.constantFrom('fail', 'waived'), finding: findings(['jumlah']) }),
        { maxLength: 30 },
      ),
    }),
    others: fc.nat({ max: 500 }),
  })
  .map(({ others, ...parts }) => ({ ...parts, counts: countsOf(parts.rows, others) }));

function countsOf(rows: readonly RowChange[], others: number): Impact['counts'] {
  const count = (holds: (row: RowChange) => boolean) => rows.filter(holds).length;
  return {
    results: rows.length + others,
    changed: rows.length,
    added: count(({ kind }) => kind === 'added'),
    dropped: count(({ kind }) => kind === 'dropped'),
    workUnits: new Set(rows.map(({ workUnit }) => workUnit)).size,
    statuses: count(({ fields }) => fields.includes('status')),
    bands: count(({ fields }) => fields.includes('band')),
  };
}

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

/** A text of the program or of a rule is never empty. */
function saidTexts(): fc.Arbitrary<Text> {
  const some = texts().filter((text) => text !== '');
  return fc.record({ id: some, en: some });
}

function hashes() {
  return fc.stringMatching(/^sha256:[0-9a-f]{64}$/);
}

function numbers() {
  return fc.double({ noNaN: true, noDefaultInfinity: true });
}

function headlineFigures() {
  return fc.record({
    indicators: fc.nat(),
    achieved: fc.nat(),
    meanAchievement: fc.option(numbers()),
  });
}

function problems(): fc.Arbitrary<Problem> {
  return fc
    .record({ reason: texts(), file: texts(), line: fc.nat({ max: 500 }) })
    .map(({ reason, file, line }) =>
      problem('command.internal', { reason }, { file, pointer: '/x', line: line + 1 }),
    );
}

function rowChanges(): fc.Arbitrary<RowChange> {
  const figures = fc.record({
    rule: texts(),
    target: fc.oneof(numbers(), texts(), fc.constant(null), fc.constant({ from: 1, to: 2 })),
    actual: fc.oneof(numbers(), texts(), fc.constant(null)),
    achievement: fc.option(numbers()),
    status: fc.constantFrom('achieved', 'not-achieved', null),
    band: fc.option(fc.record({ scale: texts(), id: texts(), label: texts() })),
    absent: fc.constantFrom('pending', 'zero-target', null),
  });
  const about = {
    agreement: fc.constantFrom('satu', 'dua'),
    workUnit: fc.option(texts()),
    entity: fc.record({ workUnit: texts() }),
    indicator: texts(),
    year: fc.integer({ min: 2000, max: 2100 }),
    quarter: fc.constantFrom(null, 1, 4),
    title: saidTexts(),
    unit: fc.constantFrom('percent', 'index', 'rupiah'),
  };
  const fields = fc.subarray(['actual', 'achievement', 'status', 'band', 'absent'] as const, {
    minLength: 1,
  });
  return fc.oneof(
    fc.record({
      ...about,
      kind: fc.constant('changed' as const),
      fields,
      before: figures,
      after: figures,
    }),
    fc.record({
      ...about,
      kind: fc.constant('added' as const),
      fields: fc.constant([]),
      before: fc.constant(null),
      after: figures,
    }),
    fc.record({
      ...about,
      kind: fc.constant('dropped' as const),
      fields: fc.constant([]),
      before: figures,
      after: fc.constant(null),
    }),
  );
}

function findings(ids: readonly string[]): fc.Arbitrary<Finding> {
  const text = saidTexts();
  const figure = fc.oneof(numbers(), texts(), fc.constant(null));
  return fc.record({
    check: fc.constantFrom(...ids),
    kind: fc.constantFrom('total', 'percentage', 'cross-table'),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom('fail', 'acknowledged', 'waived'),
    fingerprint: hashes(),
    cells: hashes(),
    where: fc.array(places(), { maxLength: 3 }),
    reported: figure,
    expected: figure,
    unit: fc.constantFrom('percent', 'rupiah', null),
    interval: fc.option(fc.tuple(numbers(), numbers())),
    likelyCause: fc.option(fc.record({ cause: fc.constant('sign' as const), text })),
    message: text,
    reason: fc.option(text),
    also: fc.subarray([...ids]),
  });
}

const figures = (ids: readonly string[]) =>
  fc.array(
    fc.record({ check: fc.constantFrom(...ids), places: fc.array(places(), { maxLength: 3 }) }),
    { maxLength: 3 },
  );

function places(): fc.Arbitrary<FindingPlace> {
  const place = fc.record({
    dataset: texts(),
    resource: texts(),
    index: fc.option(fc.nat({ max: 2_000 })),
    table: texts(),
    row: fc.option(texts()),
    column: fc.option(texts()),
    line: fc.option(fc.nat({ max: 2_000 })),
    asPrinted: fc.option(texts()),
  });
  const held = fc.record({ value: fc.oneof(texts(), fc.integer()) }, { requiredKeys: [] });
  return fc.tuple(place, held).map(([one, other]) => ({ ...one, ...other }));
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
    reason: fc.option(saidTexts()),
  });
}
