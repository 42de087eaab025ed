import { type CheckReport, type ReporterOptions, reporters, sarifLog } from '@tolok/check';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHtml } from './checkHtml/checkHtml.ts';
import { reports, wordsOf } from './report.suite.ts';

type Counted = Readonly<Record<string, number>>;

const options: ReporterOptions = {
  language: 'en',
  version: '0.1.0',
  gate: 'error',
  checkOf: wordsOf,
  fileOf: ({ resource }) => ({ path: resource, line: 2 }),
};

describe('every format', () => {
  it('has the same findings: by weight those that count, and those that are excused', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const expected = countsOf(report);
        expect(inJunit(report)).toEqual(expected);
        expect(inSarif(report)).toEqual(expected);
        expect(inAnnotations(report)).toEqual(expected);
        expect(inHtml(report)).toEqual(expected);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('has them too where there are more than it writes out', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 100, max: 400 }), ({ findings, ...rest }, times) => {
        const many = Array.from({ length: times }, () => findings).flat();
        const { fail, acknowledged, waived } = rest.counts;
        const report: CheckReport = {
          ...rest,
          findings: many,
          counts: {
            ...rest.counts,
            fail: {
              info: fail.info * times,
              warning: fail.warning * times,
              error: fail.error * times,
              critical: fail.critical * times,
            },
            acknowledged: acknowledged * times,
            waived: waived * times,
          },
        };
        const expected = countsOf(report);
        expect(inJunit(report)).toEqual(expected);
        expect(inSarif(report)).toEqual(expected);
        expect(inAnnotations(report)).toEqual(expected);
        expect(inHtml(report)).toEqual(expected);
      }),
      { seed: 7, numRuns: 5 },
    );
  });
});

const names = ['critical', 'error', 'warning', 'info', 'acknowledged', 'waived'] as const;

const countsOf = ({ counts }: CheckReport): Counted => ({
  ...counts.fail,
  acknowledged: counts.acknowledged,
  waived: counts.waived,
});

/** Adds up what pairs of a name and a number say; zero for a name that nothing says. */
function sum(pairs: Iterable<readonly [string, number]>): Counted {
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const [name, number] of pairs) counts[name] = (counts[name] ?? NaN) + number;
  return counts;
}

function inJunit(report: CheckReport): Counted {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  const xml = new DOMParser({ onError }).parseFromString(
    reporters.junit.write(report, options),
    'text/xml',
  );
  const counted = [...xml.getElementsByTagName('property')].map(
    (one) => [one.getAttribute('name') ?? '', Number(one.getAttribute('value'))] as const,
  );
  return sum(
    counted
      .map(([name, value]) => [name.replace('fail.', ''), value] as const)
      .filter(([name]) => (names as readonly string[]).includes(name)),
  );
}

const inSarif = (report: CheckReport): Counted =>
  sum(
    sarifLog(report, options).runs[0]!.results.flatMap(({ properties, suppressions }) => {
      const { more, status, severity } = properties;
      if (more)
        return Object.entries(more).map(([name, n]) => [name.replace('fail.', ''), n] as const);
      expect(suppressions.length > 0).toBe(status !== 'fail');
      return [[status === 'fail' ? severity : status!, 1] as const];
    }),
  );

function inAnnotations(report: CheckReport): Counted {
  const summary = reporters.annotations.write(report, options).trimEnd().split('\n').at(-1) ?? '';
  const [, numbers = ''] = /^::notice title=tolok check::(.*?)(?:%0A.*)?$/.exec(summary) ?? [];
  const found = numbers
    .split(', ')
    .map((part) => Number(part.replace(/ .*/, '').replaceAll(',', '')));
  return sum(names.map((name, i) => [name, found[i] ?? NaN]));
}

function inHtml(report: CheckReport): Counted {
  const page = checkHtml(report, {
    language: 'id',
    title: { id: 'Laporan', en: 'Report' },
    generatedFrom: [],
    checkOf: wordsOf,
  });
  const written = page.matchAll(
    /<article data-finding data-status="(\w+)" data-severity="(\w+)">/g,
  );
  const left = page.matchAll(/ data-more="([^"]*)"/g);
  return sum([
    ...[...written].map(
      ([, status, severity]) => [status === 'fail' ? severity! : status!, 1] as const,
    ),
    ...[...left].flatMap(([, counts]) =>
      Object.entries(JSON.parse(counts!.replaceAll('&quot;', '"')) as Record<string, number>),
    ),
  ]);
}
