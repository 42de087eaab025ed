import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CheckReport,
  type ReporterName,
  type ReporterOptions,
  impactEntries,
  mostShown,
  reporters,
  runChecks,
} from '@tolok/check';
import { checkHtml } from '@tolok/export';
import type { Check } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPage, checkReason } from '../../apps/cli/src/pages/checkPage.ts';
import { printLines } from '../../apps/cli/src/screen/printLines.ts';
import { flooredPercent } from '../../packages/check/src/flooredPercent.ts';
import {
  type MadeCell,
  checked,
  madeCheck,
  madeReport,
} from '../../packages/check/src/madeReport.suite.ts';
import { impacts, reportOf, reports, wordsOf } from '../../packages/export/src/report.suite.ts';
import { changeCell } from '../cli/changeCell.ts';
import { type Document, repository, tolokHere, tolokJson } from '../cli/tolok.ts';

/** What every report of checks must be, whatever is checked: the laws that make it worth believing. */

const share = {
  formula: 'R / P',
  unit: 'percent' as const,
  by: ['row'],
  cells: { resource: 'a' },
  inputs: {
    R: { where: { role: 'spent' }, unit: 'rupiah' as const },
    P: { where: { role: 'ceiling' }, unit: 'rupiah' as const },
  },
  result: { where: { role: 'absorption' } },
};

const line = (name: string, ceiling: string, spent: string, percent: string): MadeCell[] => [
  { row: name, role: 'ceiling', printed: ceiling, unit: 'rupiah' },
  { row: name, role: 'spent', printed: spent, unit: 'rupiah' },
  { row: name, role: 'absorption', printed: percent, unit: 'percent' },
];

/** Lines whose percentage is wrong where the number is not 50. */
const lines = (percents: readonly number[]) =>
  percents.flatMap((percent, i) => line(`baris ${i}`, '1.000', '500', String(percent)));

const percents = fc.array(fc.constantFrom(50, 50, 51, 52), { minLength: 1, maxLength: 60 });

describe('A1: every declared check stands in the report once', () => {
  /** Checks of every kind of end: that hold, fail, find nothing, cannot be carried out, have no package. */
  const declared = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      end: fc.constantFrom('held', 'empty', 'permitted', 'unknown', 'elsewhere'),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  );
  const written = ({ id, end }: { readonly id: string; readonly end: string }): Check => {
    const none = { ...share, cells: { resource: 'a', where: { row: 'tidak ada' } } };
    if (end === 'empty') return madeCheck(none, { id });
    if (end === 'permitted') return madeCheck(none, { id, allowEmpty: true });
    if (end === 'unknown') return madeCheck({ ...share, cells: { resource: 'z' } }, { id });
    return madeCheck(share, { id, ...(end === 'elsewhere' ? { dataset: 'lain' } : {}) });
  };

  it('with what became of it, counts that add up, and a reason where it was not carried out', () => {
    fc.assert(
      fc.property(declared, percents, (all, printed) => {
        const { checks, barriers } = checked({ a: lines(printed) }, ...all.map(written));
        expect(checks.map(({ check }) => check)).toEqual(all.map(({ id }) => id).sort());
        for (const one of checks) {
          const { evaluated, proved, undecided, excluded, nulls, outcome, reason } = one;
          for (const count of [evaluated, proved, undecided, excluded, nulls])
            expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
          expect(proved + undecided).toBeLessThanOrEqual(evaluated);
          const isLeft = outcome === 'skipped' || outcome === 'error';
          expect(reason !== null).toBe(isLeft);
          expect(barriers.some(({ check }) => check === one.check)).toBe(isLeft);
          const end = all.find(({ id }) => id === one.check)?.end;
          if (end === 'elsewhere') expect(outcome).toBe('skipped');
          if (end === 'unknown' || end === 'empty') expect(outcome).toBe('error');
          if (end === 'permitted') expect(outcome).toBe('pass');
          if (end === 'held') expect(outcome).toBe(printed.some((n) => n !== 50) ? 'fail' : 'pass');
        }
      }),
    );
  });
});

describe('A2: zero rows evaluated is never a pass', () => {
  it('unless the check allows it', () => {
    fc.assert(
      fc.property(percents, fc.option(fc.boolean(), { nil: undefined }), (printed, allowEmpty) => {
        const none = { ...share, cells: { resource: 'a', where: { row: 'tidak ada' } } };
        const allowed = allowEmpty === undefined ? {} : { allowEmpty };
        const { checks } = checked({ a: lines(printed) }, madeCheck(none, allowed));
        expect(checks).toMatchObject([
          { evaluated: 0, outcome: allowEmpty === true ? 'pass' : 'error' },
        ]);
      }),
    );
  });
});

describe('A3: all violations are told in one pass', () => {
  it('each wrong figure of a table, and none that is right', () => {
    fc.assert(
      fc.property(percents, (printed) => {
        const { findings } = checked({ a: lines(printed) }, madeCheck(share));
        const wrong = printed.flatMap((n, i) => (n === 50 ? [] : [`baris ${i}`]));
        expect(findings.map(({ where }) => where[0]?.row).sort()).toEqual(wrong.sort());
      }),
    );
  });

  it('beside a cell without a number, which hides nothing else of its row', () => {
    const cells = [
      ...line('satu', '1.000', '-', '50'),
      { row: 'satu', role: 'share', printed: '90', unit: 'percent' as const },
      { row: 'satu', role: 'whole', printed: '100', unit: 'percent' as const },
    ];
    const equal = {
      equal: [
        { resource: 'a', where: { role: 'share' } },
        { resource: 'a', where: { role: 'whole' } },
      ],
      on: ['row'],
    };
    const report = checked({ a: cells }, madeCheck(share, { allowEmpty: true }), {
      ...madeCheck(equal),
      id: 'sama',
    });
    expect(report.findings.map(({ check }) => check)).toEqual(['sama']);
  });

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-unreadable-'));
    cpSync(join(repository, 'tests/check/puskesmas'), folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('beside a cell that cannot be read, which is told with the findings of its own row', async () => {
    const table = 'datasets/puskesmas/obat.csv';
    changeCell(folder, table, 'Amoksisilin,2,360,300,410,250', 'Amoksisilin,2,abc,300,410,520');
    const { exit, document } = await tolokJson(['check'], folder);
    const problems = document['problems'] as Document[];
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['dataset.number-form', 3]]);
    const places = (document['findings'] as Document[]).flatMap(({ where }) => where as Document[]);
    expect(places).toContainEqual(
      expect.objectContaining({ resource: 'obat', index: 1, row: 'Amoksisilin / 2' }),
    );
    expect(exit).toBe(3);
  });
});

describe('A4: totals are exact, samples are capped and say so', () => {
  const many = 1_532;
  const report = checked(
    { a: lines(Array.from({ length: many }, () => 51)) },
    madeCheck(share, { id: 'bagian' }),
  );

  it('counts every finding, and gives every one to machines', () => {
    expect(report.counts.fail.error).toBe(many);
    expect(report.findings).toHaveLength(many);
    expect(report.checks).toMatchObject([{ evaluated: many, proved: 0 }]);
  });

  it.each<[string, (found: CheckReport) => string, RegExp]>([
    ['the terminal', terminal, /^⊗ wrong {2}bagian/gm],
    ['JUnit', (found) => write('junit', found), /(^|>)wrong: /gm],
    ['the page', html, /<article data-finding/g],
  ])('shows 20 of 1,532 on %s', (_name, text, finding) => {
    const shown = text(report);
    expect(shown.match(finding)).toHaveLength(mostShown);
    expect(mostShown).toBe(20);
    expect(shown).toContain('20 of 1,532 findings shown');
  });

  it('says so of places too, in every text', () => {
    const total = {
      total: { resource: 'a', where: { role: 'sum' } },
      parts: { where: { role: 'part' } },
      by: ['year'],
    };
    const cell = (row: string, role: string, printed: string): MadeCell => ({
      ...{ row, role, printed, year: 2022, unit: 'rupiah' },
    });
    const parts = Array.from({ length: 30 }, (_, i) => cell(`baris ${i}`, 'part', '1'));
    const sum = [...parts, cell('jumlah', 'sum', '3.100')];
    const found = checked({ a: sum }, madeCheck(total));
    expect(found.findings[0]?.where).toHaveLength(31);
    expect(html(found)).toContain('20 of 31 places shown');
    expect(write('junit', found)).toContain('20 of 31 places shown');
    expect(terminal(found)).toContain('6 of 31 places shown');
  });
});

describe('A5: the same findings stand in every format', () => {
  /** Property tests of each format against the counts: packages/export/src/formats.property.test.ts. */
  it('with the same number of each kind, also on the terminal, with and without an impact', () => {
    fc.assert(
      fc.property(reports, fc.option(impacts), (report, impact) => {
        const { fail, acknowledged, waived } = report.counts;
        const n = (count: number) => count.toLocaleString('en-GB');
        const said = `${n(fail.critical)} critical, ${n(fail.error)} wrong, ${n(fail.warning)} needs review, ${n(fail.info)} info, ${n(acknowledged)} acknowledged, ${n(waived)} waived`;
        const flat = terminal(report).replaceAll('\n', ' ');
        expect(flat).toContain(said);
        expect(write('annotations', report, impact)).toContain(said);
        expect(html(report, impact)).toContain(said);
        if (impact) {
          for (const [name, count] of impactEntries(impact)) {
            const property = `<property name="${name}" value="${count}"/>`;
            expect(write('junit', report, impact)).toContain(property);
          }
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it('and a check that could not be carried out is told once in each', () => {
    const unknown = madeCheck({ ...share, cells: { resource: 'tidak-ada' } }, { id: 'rusak' });
    const report = checked({ a: lines([50]) }, unknown);
    const sentence = report.checks[0]?.reason?.en ?? '';
    expect(sentence).not.toBe('');
    const told = (text: string) => text.split(sentence.replaceAll('"', '&quot;')).length - 1;
    expect(told(html(report))).toBe(1);
    expect(write('annotations', report).split(sentence)).toHaveLength(2);
    const sarif = JSON.parse(write('sarif', report)).runs[0].invocations[0];
    expect(sarif.toolExecutionNotifications).toHaveLength(1);
    expect(sarif.toolConfigurationNotifications).toEqual([]);
    expect(write('junit', report).match(/<testcase /g)).toHaveLength(1);
    expect(terminal(report).replaceAll(/\s+/g, ' ').split(sentence)).toHaveLength(2);
  });
});

describe('A6: the same input gives the same bytes', () => {
  const second = { ...madeReport({ b: lines([51, 50, 52]) }), name: 'kedua' };
  const first = madeReport({ a: lines([52, 50, 51]) });
  const checks = [
    madeCheck(share, { id: 'b' }),
    madeCheck({ ...share, cells: { resource: 'b' } }, { id: 'c', dataset: 'kedua' }),
    madeCheck({ ...share, cells: { resource: 'b' } }, { id: 'a', dataset: 'kedua' }),
  ].map((value) => ({ file: `checks/${value.id}.json`, value }));
  const excuses = { acknowledgements: null, waivers: null, today: '2026-01-01' };

  it('for checks and packages in any order, worst first, then by check and place', () => {
    const all = JSON.stringify(runChecks({ checks, datasets: [first, second], excuses }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(checks, { minLength: 3 }),
        fc.shuffledSubarray([first, second], { minLength: 2 }),
        (some, datasets) => {
          expect(JSON.stringify(runChecks({ checks: some, datasets, excuses }))).toBe(all);
        },
      ),
    );
    const { findings } = JSON.parse(all) as CheckReport;
    const keys = findings.map(({ check, where: [at] }) => `${check} ${at?.index}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('in every format, and in any folder, at any time, of whatever clock', async () => {
    const report = runChecks({ checks, datasets: [first, second], excuses });
    for (const name of Object.keys(reporters) as ReporterName[])
      expect(write(name, report)).toBe(write(name, copyOf(report)));
    expect(html(report)).toBe(html(copyOf(report)));
    const folders = ['tolok-a-', 'tolok-lain-'].map((name) => mkdtempSync(join(tmpdir(), name)));
    const said: string[] = [];
    for (const folder of folders) {
      cpSync(join(repository, 'tests/check/puskesmas'), folder, { recursive: true });
      changeCell(folder, 'datasets/puskesmas/obat.csv', '490,600,655,435', '490,600,655,453');
      const files = ['--junit', 'a.xml', '--sarif', 'a.sarif', '--html', 'a.html'];
      const { out } = await tolokHere(['check', '--json', ...files], folder);
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      said.push([out, read('a.xml'), read('a.sarif'), read('a.html')].join('\n'));
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    expect(said[0]).toBe(said[1]);
    for (const folder of folders) expect(said[0]).not.toContain(folder);
  });
});

describe('A7: numbers are reported also where the gate is not reached', () => {
  it('in every format', () => {
    const report = checked(
      { a: lines([51, 52, 50]) },
      madeCheck(share, { id: 'bagian', severity: 'warning' }),
    );
    expect(report.counts.fail.warning).toBe(2);
    const xml = write('junit', report);
    expect(xml).not.toContain('<failure');
    expect(xml).toContain('<property name="fail.warning" value="2"/>');
    expect(xml).toContain('<property name="evaluated" value="3"/>');
    expect(xml).toContain('<property name="proved" value="1"/>');
    expect(JSON.parse(write('sarif', report)).runs[0].properties.counts).toEqual(report.counts);
    expect(write('annotations', report)).toContain('0 wrong, 2 needs review');
    expect(html(report)).toContain('0 wrong, 2 needs review');
    expect(terminal(report)).toMatch(
      /3\s+figures:\s+1\s+proved,\s+2\s+do\s+not\s+follow,\s+from\s+2\s+causes\.\s+Findings:\s+0\s+critical,\s+0\s+wrong,\s+2/,
    );
    expect(checkReason(report, 'warning').en).toBe('2 findings are not acknowledged.');
  });
});

describe('A8: percentages are floored, never rounded up to 100', () => {
  it('so that 100 means all, and each is the greatest whole number it may be', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 10_000_000 }), (a, b) => {
        const [part, total] = [Math.min(a, b), Math.max(a, b)];
        const percent = flooredPercent(part, total);
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent === 100).toBe(part === total);
        if (total > 0) {
          expect(percent * total).toBeLessThanOrEqual(part * 100);
          expect((percent + 1) * total).toBeGreaterThan(part * 100);
        }
      }),
    );
    expect(flooredPercent(9_999_999, 10_000_000)).toBe(99);
  });
});

const optionsOf = (impact: ReporterOptions['impact']): ReporterOptions => ({
  language: 'en',
  version: '0.1.0',
  gate: 'error',
  checkOf: wordsOf,
  fileOf: ({ resource, index }) => ({ path: `${resource}.csv`, line: (index ?? 0) + 2 }),
  impact,
  ruleFileOf: () => null,
});

function write(
  name: ReporterName,
  report: CheckReport,
  impact: ReporterOptions['impact'] = null,
): string {
  return reporters[name].write(report, optionsOf(impact));
}

/** The same report made of other objects. */
const copyOf = ({ proved, ...others }: CheckReport): CheckReport => ({
  ...structuredClone(others),
  proved: proved.map(({ check, places }) => ({ check, places: structuredClone([...places]) })),
});

function html(report: CheckReport, impact: ReporterOptions['impact'] = null): string {
  const title = { id: 'Laporan', en: 'Report' };
  return checkHtml(report, { language: 'en', title, generatedFrom: [], impact });
}

function terminal(report: CheckReport): string {
  const shown = {
    report: reportOf(report),
    gate: 'error',
    today: { day: '2026-01-01', said: true },
  };
  const screen = { language: 'en', width: 80 } as const;
  return printLines(checkPage({ ...shown, gate: 'error' }, false, screen), false);
}
