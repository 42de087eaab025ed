import { type Finding, mostShown } from '@tolok/check';
import { describe, expect, it } from 'vitest';
import { emptyReport, reportOf } from '../report.suite.ts';
import { type CheckHtmlOptions, checkHtml } from './checkHtml.ts';

const options: CheckHtmlOptions = {
  language: 'id',
  title: { id: 'Laporan', en: 'Report' },
  generatedFrom: ['bspji-ambon-2022 sha256:aa'],
};

const place = {
  dataset: 'laporan',
  resource: 'tabel-3-2',
  index: 10,
  table: 'Tabel 3.2',
  row: 'SK3.4',
  column: 'Realisasi',
  line: 811,
  asPrinted: '97,39',
};

const finding = (parts: Partial<Finding> = {}): Finding => ({
  check: 'sama',
  kind: 'cross-table',
  severity: 'error',
  status: 'fail',
  fingerprint: 'sha256:aa',
  cells: 'sha256:bb',
  where: [place, { ...place, table: 'Pengukuran PK', line: 1897, asPrinted: '30' }],
  reported: 97.39,
  expected: 30,
  interval: [29.5, 30.5],
  unit: null,
  likelyCause: { cause: 'other-year', text: { id: 'nilai tahun lain', en: 'of another year' } },
  message: { id: 'tercetak 97,39, semestinya 30', en: 'printed 97.39, expected 30' },
  reason: null,
  also: [],
  ...parts,
});

const outcome = {
  check: 'sama',
  outcome: 'fail',
  evaluated: 25,
  proved: 20,
  undecided: 2,
  excluded: 1,
  nulls: 0,
  reason: null,
} as const;

const pageOf = (findings: readonly Finding[]) =>
  checkHtml(reportOf({ findings, checks: [outcome] }), options);

describe('checkHtml', () => {
  it('asks for nothing outside itself, and says so to the browser', () => {
    const page = pageOf([finding()]);
    expect(page).not.toMatch(/\b(src|action|data|poster)="|url\(|@import|https?:/);
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !to?.startsWith('#'))).toEqual(
      [],
    );
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src`);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('has the sentence, both sides with their place, what was expected and the likely cause', () => {
    const page = pageOf([finding()]);
    for (const text of [
      'tercetak 97,39, semestinya 30',
      'printed 97.39, expected 30',
      'Pengukuran PK',
      '1897',
      '29,5–30,5',
      '29.5–30.5',
      'nilai tahun lain',
    ])
      expect(page).toContain(text);
  });

  it('puts what weighs most first, and what is excused last, with the reason', () => {
    const reason = { id: 'begitu di naskah', en: 'so in the report' };
    const page = pageOf([
      finding({ status: 'waived', reason }),
      finding({ severity: 'info' }),
      finding({ severity: 'critical' }),
      finding({ status: 'acknowledged', reason }),
    ]);
    const ids = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['critical', 'info', 'acknowledged', 'waived', 'checks']);
    expect(page).toContain('begitu di naskah');
  });

  it('says that nothing was checked, and not that all is well', () => {
    const page = checkHtml(emptyReport, options);
    expect(page).toContain('Tidak ada yang diperiksa.');
    expect(page).not.toContain('Tidak ada yang tidak cocok.');
  });

  it('says beside a clean result what was not looked at', () => {
    const reason = { id: 'tabel tidak ada', en: 'no such table' };
    const skipped = { ...outcome, outcome: 'skipped', reason } as const;
    const passed = { ...outcome, check: 'jumlah', outcome: 'pass' } as const;
    const checks = [passed, skipped];
    const page = checkHtml(reportOf({ findings: [], checks }), options);
    expect(page).toContain('Tidak ada temuan pada yang dapat diperiksa.');
    expect(page).not.toContain('Tidak ada yang tidak cocok.');
    expect(page).toContain('1\u00a0pemeriksaan dilewati.');
    expect(page).toContain('tabel tidak ada');
  });

  it('says first how many are excused where nothing else is found', () => {
    const reason = { id: 'begitu di naskah', en: 'so in the report' };
    const page = pageOf([finding({ status: 'acknowledged', reason })]);
    expect(page).toContain('Tidak ada temuan yang terbuka.');
    expect(page).toContain('<span lang="id">1\u00a0diakui.</span>');
  });

  it('opens on the language that was asked for', () => {
    const page = checkHtml(emptyReport, { ...options, language: 'en' });
    expect(page).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(page).toMatch(/id="language-en" value="en" aria-label="English" checked/);
    expect(page).toContain('<title>Report</title>');
  });

  it.each([
    ['a script', '</script><script>alert(1)</script>'],
    ['the end of an attribute', '"><img src=x onerror=alert(1)>'],
    ['the end of what it could stand in', '</style>]]>-->'],
    ['controls', '\u202eevil\u0000\u001b[31m\ud800'],
    ['100 kB', 'x'.repeat(100_000)],
  ])('shows a text that has %s, and obeys none', (_name, text) => {
    const said = { id: text, en: text };
    const page = checkHtml(
      reportOf({
        findings: [
          finding({
            fingerprint: text,
            message: said,
            reason: said,
            expected: text,
            also: [text],
            where: [{ ...place, table: text, row: text, column: text, asPrinted: text }],
          }),
        ],
        checks: [{ ...outcome, check: text, reason: said }],
        proved: [{ check: text, places: [{ ...place, table: text }] }],
        undecided: [{ check: text, places: [{ ...place, asPrinted: null, value: text }] }],
      }),
      { ...options, title: said, generatedFrom: [text] },
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/(script|style)>/g)).toHaveLength(2);
    expect(page).not.toContain('<img');
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\ud800]/);
    expect(page.length).toBeLessThan(120_000);
  });

  it('writes so many findings and places, and counts the rest', () => {
    const where = Array.from({ length: mostShown + 5 }, () => place);
    const page = pageOf([
      finding({ where }),
      ...Array.from({ length: mostShown + 6 }, () => finding()),
    ]);
    expect(page).toContain('20 dari 25 tempat ditampilkan');
    expect(page).toContain('20 dari 27 temuan ditampilkan');
    expect(page.match(/<article/g)).toHaveLength(mostShown);
  });

  it('gives the same bytes again', () => {
    expect(pageOf([finding()])).toBe(pageOf([structuredClone(finding())]));
  });
});
