import { type Severity, problem } from '@tolok/schema';
import type { CheckOutcome, Finding, FindingPlace } from '../records/finding.ts';
import type { CheckReport } from '../records/report.ts';
import type { CheckWords, ReporterOptions } from './reporter.ts';
import { tallyOf } from '../records/tally.ts';

/** Texts that have broken reports: of XML, of a log that runs commands, of a terminal, of a page. */
export const nasty: readonly (readonly [name: string, text: string])[] = [
  ['the end of CDATA', ']]>'],
  ['a workflow command', '::error::planted'],
  ['commands on lines of their own', '\n::error file=x::planted\r\n##[error]planted'],
  ['colours of a terminal', '\u001b[31mred\u001b[0m\u009b1m'],
  ['an escaped line break', '%0A::error::planted'],
  ['a script', '<script>alert(1)</script>'],
  ['the end of an attribute', '"><img src=x onerror=alert(1)>'],
  ['another one', "' onload='x"],
  ['references', '&lt;&#0;&amp;'],
  ['bidi controls', '\u202eevil\u202c\u2066x'],
  ['NUL and others that XML has no place for', 'a\u0000b\ufffe\uffff\u000b'],
  ['half a character', '\ud800half\udfff'],
  ['100 kB', 'x'.repeat(100_000)],
];

export const place = (parts: Partial<FindingPlace> = {}): FindingPlace => ({
  dataset: 'laporan',
  resource: 'tabel-3-2',
  index: 10,
  table: 'Tabel 3.2',
  row: 'SK3.4',
  column: 'Realisasi',
  line: 811,
  asPrinted: '97,39',
  ...parts,
});

/** The same text wherever a finding has one. */
export const findingSaying = (text: string, parts: Partial<Finding> = {}): Finding =>
  finding({
    message: { id: text, en: text },
    reason: { id: text, en: text },
    likelyCause: { cause: 'one-digit', text: { id: text, en: text } },
    where: [place({ table: text, row: text, column: text, asPrinted: text }), place()],
    expected: text,
    ...parts,
  });

export const finding = (parts: Partial<Finding> = {}): Finding => ({
  check: 'realisasi-sama',
  kind: 'cross-table',
  severity: 'error',
  status: 'fail',
  fingerprint: 'sha256:aa',
  cells: 'sha256:bb',
  where: [
    place(),
    place({ resource: 'pengukuran-pk', table: 'Pengukuran PK', line: 1897, asPrinted: '30' }),
  ],
  reported: 97.39,
  expected: 30,
  interval: [29.5, 30.5],
  unit: 'percent',
  likelyCause: { cause: 'other-year', text: { id: 'nilai tahun lain', en: 'of another year' } },
  message: { id: 'tercetak 97,39, semestinya 30', en: 'printed 97.39, expected 30' },
  reason: null,
  also: [],
  ...parts,
});

export const outcome = (parts: Partial<CheckOutcome> = {}): CheckOutcome => ({
  check: 'realisasi-sama',
  outcome: 'fail',
  evaluated: 25,
  proved: 20,
  undecided: 2,
  excluded: 1,
  nulls: 0,
  reason: null,
  ...parts,
});

/** A report whose counts are those of its parts. */
export function report(parts: Partial<Omit<CheckReport, 'counts'>> = {}): CheckReport {
  const { findings = [], checks = [outcome()], proved = [], undecided = [] } = parts;
  const { barriers = [], problems = [] } = parts;
  const sum = (of: (one: CheckOutcome) => number) => checks.reduce((all, one) => all + of(one), 0);
  return {
    findings,
    checks,
    proved,
    undecided,
    barriers,
    problems,
    counts: {
      checks: checks.length,
      evaluated: sum((one) => one.evaluated),
      proved: sum((one) => one.proved),
      undecided: sum((one) => one.undecided),
      ...tallyOf(findings),
      skipped: checks.filter((one) => one.outcome === 'skipped').length,
      errors: checks.filter((one) => one.outcome === 'error').length,
    },
  };
}

export const aProblem = (severity: Severity, file = 'rules/waivers.json') =>
  problem('command.internal', {}, { severity, file, pointer: '/waivers/0', line: 3 });

const words: CheckWords = {
  title: { id: 'Realisasi sama di semua tabel', en: 'The actual is the same in all tables' },
  why: { id: 'Satu fakta, satu angka.', en: 'One fact, one figure.' },
  kind: 'cross-table',
  severity: 'error',
  dataset: 'laporan',
};

export const options = (parts: Partial<ReporterOptions> = {}): ReporterOptions => ({
  language: 'en',
  version: '0.1.0',
  gate: 'error',
  checkOf: () => words,
  fileOf: ({ resource }) => ({ path: `datasets/laporan/data/${resource}.csv`, line: 12 }),
  impact: null,
  ruleFileOf: (rule) => `rules/${rule.replace('@', '/')}.json`,
  ...parts,
});
