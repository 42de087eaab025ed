import { describe, expect, it } from 'vitest';
import { countReport } from './testReports.mjs';

const vitest = (files) => ({ testResults: files });

describe('countReport', () => {
  it('counts the tests of Vitest and names the skipped ones with their file', () => {
    const report = vitest([
      {
        name: '/repo/tests/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a adds' },
          { status: 'failed', fullName: 'a divides' },
          { status: 'skipped', fullName: ' reads the source' },
          { status: 'todo', fullName: 'a later' },
        ],
      },
    ]);
    expect(countReport(report, '/repo')).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      skippedTests: ['tests/a.test.ts: reads the source', 'tests/a.test.ts: a later'],
    });
  });

  it('counts a file that could not be loaded as one failed', () => {
    const report = vitest([{ name: '/repo/a.test.ts', status: 'failed', assertionResults: [] }]);
    expect(countReport(report, '/repo')).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts the tests of Playwright, those that passed at a second try among the passed', () => {
    const report = {
      errors: [],
      stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 },
      suites: [
        {
          suites: [
            { specs: [{ file: 'e2e/a.ts', title: 'prints', tests: [{ status: 'skipped' }] }] },
          ],
        },
      ],
    };
    expect(countReport(report, '/repo')).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
      skippedTests: ['e2e/a.ts: prints'],
    });
  });

  it('counts an error outside the tests of Playwright as one failed', () => {
    const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
    expect(countReport({ errors: [{}], stats, suites: [] }, '/repo')).toMatchObject({ failed: 1 });
  });
});
