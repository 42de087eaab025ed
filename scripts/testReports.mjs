import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test-results');

/** No test at all. `skippedTests` names skipped tests; `skipped` counts them and skipped steps. */
export const noCounts = Object.freeze({ passed: 0, failed: 0, skipped: 0, skippedTests: [] });

/** Two counts as one; what `more` leaves out counts as none. */
export function addCounts(counts, more) {
  return {
    passed: counts.passed + (more.passed ?? 0),
    failed: counts.failed + (more.failed ?? 0),
    skipped: counts.skipped + (more.skipped ?? 0),
    skippedTests: [...counts.skippedTests, ...(more.skippedTests ?? [])],
  };
}

/** Removes the reports of an earlier run, so that a crash cannot be counted as its success. */
export function clearReports(prefix) {
  for (const file of reports(prefix)) rmSync(file);
}

/** The counts of all reports whose file name begins with `prefix`; undefined when there is none. */
export function readReports(prefix) {
  const files = reports(prefix);
  if (files.length === 0) return undefined;
  return files
    .map((file) => countReport(JSON.parse(readFileSync(file, 'utf8')), root))
    .reduce(addCounts, noCounts);
}

function reports(prefix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** The counts of one JSON report, Vitest's or Playwright's. Paths in names are relative to `base`. */
export function countReport(report, base) {
  return 'testResults' in report ? countVitest(report, base) : countPlaywright(report);
}

function countVitest(report, base) {
  return report.testResults
    .map(({ assertionResults, status, name }) => {
      const file = path.relative(base, name);
      const of = (state) => assertionResults.filter((test) => test.status === state);
      const skipped = assertionResults.filter(
        (test) => test.status !== 'passed' && test.status !== 'failed',
      );
      const failed = of('failed').length;
      return {
        passed: of('passed').length,
        // A file that cannot be loaded has no failed test, yet none of its tests ran.
        failed: failed === 0 && status === 'failed' ? 1 : failed,
        skipped: skipped.length,
        skippedTests: skipped.map(({ fullName }) => `${file}: ${fullName.trim()}`),
      };
    })
    .reduce(addCounts, noCounts);
}

function countPlaywright({ suites, errors, stats }) {
  const skippedTests = suites.flatMap((suite) => skippedSpecs(suite));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected === 0 && errors.length > 0 ? 1 : stats.unexpected,
    skipped: stats.skipped,
    skippedTests,
  };
}

function skippedSpecs({ specs = [], suites = [] }) {
  return [
    ...specs.flatMap(({ file, title, tests }) =>
      tests.filter(({ status }) => status === 'skipped').map(() => `${file}: ${title}`),
    ),
    ...suites.flatMap((suite) => skippedSpecs(suite)),
  ];
}
