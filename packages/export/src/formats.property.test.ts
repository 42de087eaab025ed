import {
  type CheckReport,
  type ReporterOptions,
  impactEntries,
  reporters,
  sarifLog,
} from '@tolok/check';
import type { Impact, RowChange } from '@tolok/schema';
import { type Document, DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHtml } from './checkHtml/checkHtml.ts';
import { impacts, reports, wordsOf } from './report.suite.ts';

type Counted = Readonly<Record<string, number>>;

const options: ReporterOptions = {
  language: 'en',
  version: '0.1.0',
  gate: 'error',
  checkOf: wordsOf,
  fileOf: ({ resource, index }) => ({ path: resource, line: (index ?? 0) + 2 }),
  impact: null,
  ruleFileOf: (rule) => rule,
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
  }, 120_000);

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

describe('what rules change', () => {
  it('has the same counts in every format, and changes none of the findings', () => {
    fc.assert(
      fc.property(reports, impacts, (report, impact) => {
        const with_ = { ...options, impact };
        const expected = Object.fromEntries(impactEntries(impact));
        const parts = without(expected, 'results', 'workUnits');
        const xml = readJunit(report, with_);
        expect(suiteCounts(xml)).toEqual(expected);
        expect(caseCounts(xml)).toEqual(parts);
        expect(sarifCounts(report, with_)).toEqual([expected, without(parts, 'rules')]);
        expect(annotationCounts(report, with_)).toEqual(expected);
        expect(htmlCounts(report, impact)).toEqual(without(parts, 'rules'));
        expect(inJunit(report, with_)).toEqual(countsOf(report));
        expect(inSarif(report, with_)).toEqual(countsOf(report));
        expect(inAnnotations(report, with_)).toEqual(countsOf(report));
        expect(inHtml(report, impact)).toEqual(countsOf(report));
      }),
      { seed: 11, numRuns: 60 },
    );
  }, 120_000);

  it('is nowhere where rules are compared with none', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(
          readJunit(report, options).getElementsByTagName('testsuites')[0]?.textContent,
        ).not.toContain('against');
        expect(sarifLog(report, options).runs).toHaveLength(1);
        expect(pageOf(report, null)).not.toContain('id="impact"');
      }),
      { seed: 11, numRuns: 10 },
    );
  });
});

const without = (counted: Counted, ...left: readonly string[]): Counted =>
  Object.fromEntries(Object.entries(counted).filter(([name]) => !left.includes(name)));

/** What the suite of the impact says of itself. */
const suiteCounts = (xml: Document): Counted =>
  propertiesOf(impactSuite(xml)?.firstChild?.nextSibling as Element);

/** The same, added up over its cases. */
const caseCounts = (xml: Document): Counted =>
  added(
    [...(impactSuite(xml)?.getElementsByTagName('testcase') ?? [])].map((one) => propertiesOf(one)),
  );

const impactSuite = (xml: Document): Element | undefined =>
  [...xml.getElementsByTagName('testsuite')].find((one) =>
    one.getAttribute('name')?.startsWith('against '),
  );

const propertiesOf = (element: Element): Counted =>
  Object.fromEntries(
    [...element.getElementsByTagName('property')].map((one) => [
      one.getAttribute('name') ?? '',
      Number(one.getAttribute('value')),
    ]),
  );

const zero: Counted = {
  ...{ changed: 0, added: 0, dropped: 0, statuses: 0, bands: 0, headlines: 0 },
  ...{ 'findings.added': 0, 'findings.gone': 0, 'findings.restated': 0 },
};

function added(all: readonly Counted[]): Counted {
  const counts: Record<string, number> = { ...zero };
  for (const [name, number] of all.flatMap((one) => Object.entries(one)))
    counts[name] = (counts[name] ?? 0) + number;
  return counts;
}

/** What the run of the impact says of itself, and what its results add up to. */
function sarifCounts(report: CheckReport, how: ReporterOptions): [unknown, Counted] {
  const [, run] = sarifLog(report, how).runs;
  const results = run?.results.map(({ ruleId, properties }) => {
    if (ruleId !== 'result') return { [ruleId === 'headline' ? 'headlines' : ruleId]: 1 };
    const { kind, fields } = properties['row'] as RowChange;
    return rowCounts(kind, fields);
  });
  return [run?.properties['counts'], added(results ?? [])];
}

const rowCounts = (kind: string, fields: readonly string[]): Counted => ({
  changed: 1,
  ...(kind === 'changed' ? {} : { [kind]: 1 }),
  ...(fields.includes('status') ? { statuses: 1 } : {}),
  ...(fields.includes('band') ? { bands: 1 } : {}),
});

function annotationCounts(report: CheckReport, how: ReporterOptions): Counted {
  const notice = reporters.annotations.write(report, how).trimEnd().split('\n').at(-2) ?? '';
  expect(notice).toMatch(/^::notice title=tolok check --against /);
  const counted = notice.slice(notice.lastIndexOf('%0A') + 3).split(', ');
  return Object.fromEntries(
    counted.map((one) => one.split(' ')).map(([name, count]) => [name, Number(count)]),
  );
}

function htmlCounts(report: CheckReport, impact: Impact): Counted {
  const [, section = ''] = pageOf(report, impact).split('<section id="impact">');
  const page = section.split('</section>')[0] ?? '';
  const found = (pattern: RegExp) => [...page.matchAll(pattern)];
  return added([
    ...found(/<tr data-change="(\w+)" data-fields="([^"]*)">/g).map(([, kind, fields]) =>
      rowCounts(kind!, fields!.split(' ')),
    ),
    ...found(/<p class="fact" data-headline>/g).map(() => ({ headlines: 1 })),
    ...found(/<li data-finding-change="(\w+)">/g).map(([, name]) => ({ [`findings.${name}`]: 1 })),
    ...leftOut(page),
  ]);
}

const leftOut = (page: string): readonly Counted[] =>
  [...page.matchAll(/ data-more="([^"]*)"/g)].map(
    ([, counts]) => JSON.parse(counts!.replaceAll('&quot;', '"')) as Counted,
  );

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

function readJunit(report: CheckReport, how: ReporterOptions): Document {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(reporters.junit.write(report, how), 'text/xml');
}

function inJunit(report: CheckReport, how = options): Counted {
  const xml = readJunit(report, how);
  const counted = [...xml.getElementsByTagName('property')].map(
    (one) => [one.getAttribute('name') ?? '', Number(one.getAttribute('value'))] as const,
  );
  return sum(
    counted
      .map(([name, value]) => [name.replace('fail.', ''), value] as const)
      .filter(([name]) => (names as readonly string[]).includes(name)),
  );
}

const inSarif = (report: CheckReport, how = options): Counted =>
  sum(
    sarifLog(report, how).runs[0]!.results.flatMap(({ properties, suppressions }) => {
      const { more, status, severity } = properties;
      if (more)
        return Object.entries(more).map(([name, n]) => [name.replace('fail.', ''), n] as const);
      expect(suppressions.length > 0).toBe(status !== 'fail');
      return [[status === 'fail' ? severity : status!, 1] as const];
    }),
  );

function inAnnotations(report: CheckReport, how = options): Counted {
  const summary = reporters.annotations.write(report, how).trimEnd().split('\n').at(-1) ?? '';
  const [, numbers = ''] = /^::notice title=tolok check::(.*?)(?:%0A.*)?$/.exec(summary) ?? [];
  const found = numbers
    .split(', ')
    .map((part) => Number(part.replace(/ .*/, '').replaceAll(',', '')));
  return sum(names.map((name, i) => [name, found[i] ?? NaN]));
}

const pageOf = (report: CheckReport, impact: Impact | null): string =>
  checkHtml(report, {
    language: 'id',
    title: { id: 'Laporan', en: 'Report' },
    generatedFrom: [],
    checkOf: wordsOf,
    impact,
  });

function inHtml(report: CheckReport, impact: Impact | null = null): Counted {
  const page = pageOf(report, impact).split('<section id="impact">')[0] ?? '';
  const written = page.matchAll(
    /<article data-finding data-status="(\w+)" data-severity="(\w+)">/g,
  );
  return sum([
    ...[...written].map(
      ([, status, severity]) => [status === 'fail' ? severity! : status!, 1] as const,
    ),
    ...leftOut(page).flatMap((counts) => Object.entries(counts)),
  ]);
}
