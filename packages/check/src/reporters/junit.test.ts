import { type Document, DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { junit } from './junit.ts';
import {
  aProblem,
  finding,
  findingSaying,
  nasty,
  options,
  outcome,
  report,
} from './report.suite.ts';
import { mostText } from './visibleText.ts';

describe('junit', () => {
  it('has a case for each check, in the suite of its data package', () => {
    const xml = read(
      report({ checks: [outcome(), outcome({ check: 'jumlah', outcome: 'pass' })] }),
    );
    expect(all(xml, 'testsuite').map((one) => one.getAttribute('name'))).toEqual(['laporan']);
    expect(all(xml, 'testcase').map((one) => one.getAttribute('name'))).toEqual([
      'realisasi-sama',
      'jumlah',
    ]);
  });

  it('fails a case by a finding that counts, with its words and places', () => {
    const [failure] = all(read(report({ findings: [finding()] })), 'failure');
    expect(failure?.getAttribute('message')).toBe('printed 97.39, expected 30');
    expect(failure?.textContent).toContain('Tabel 3.2 · SK3.4 · Realisasi · line 811: 97,39');
    expect(failure?.textContent).toContain('Pengukuran PK · SK3.4 · Realisasi · line 1897: 30');
    expect(failure?.textContent).toContain('likely cause: of another year');
  });

  it.each([
    ['a warning', finding({ severity: 'warning' })],
    ['a suggestion', finding({ severity: 'info' })],
    [
      'what is acknowledged',
      finding({ status: 'acknowledged', reason: { id: 'a', en: 'because' } }),
    ],
    ['what is waived', finding({ status: 'waived', reason: { id: 'a', en: 'because' } })],
  ])('passes %s, and says so in its output and properties', (_name, one) => {
    const xml = read(report({ findings: [one] }));
    expect(all(xml, 'failure')).toEqual([]);
    expect(all(xml, 'skipped')).toEqual([]);
    expect(all(xml, 'system-out')[0]?.textContent).toContain('printed 97.39');
    expect(all(xml, 'system-out')[0]?.textContent).toContain(one.reason?.en ?? '');
    const name = one.status === 'fail' ? `fail.${one.severity}` : one.status;
    expect(propertiesOf(xml)[name]).toBe('1');
  });

  it('fails a warning where the gate is lower', () => {
    const found = report({ findings: [finding({ severity: 'warning' })] });
    expect(all(read(found, options({ gate: 'warning' })), 'failure')).toHaveLength(1);
  });

  it('says skipped only of what was, and error of what could not be carried out', () => {
    const reason = { id: 'tidak ada tabel', en: 'no such table' };
    const xml = read(
      report({
        checks: [
          outcome({ check: 'a', outcome: 'skipped', reason }),
          outcome({ check: 'b', outcome: 'error', reason }),
        ],
      }),
    );
    expect(all(xml, 'skipped').map((one) => one.getAttribute('message'))).toEqual([
      'no such table',
    ]);
    expect(all(xml, 'error').map((one) => one.getAttribute('message'))).toEqual(['no such table']);
  });

  it('fails a check by a finding that is counted at another', () => {
    const xml = read(
      report({
        findings: [finding({ also: ['jumlah'] })],
        checks: [outcome(), outcome({ check: 'jumlah' })],
      }),
    );
    expect(all(xml, 'failure')).toHaveLength(2);
    expect(
      all(xml, 'property')
        .filter((one) => one.getAttribute('name') === 'fail.error')
        .map(valueOf),
    ).toEqual(['1', '0']);
  });

  it('has totals that agree with its cases', () => {
    const xml = read(
      report({
        findings: [finding()],
        checks: [
          outcome(),
          outcome({ check: 'b', outcome: 'error' }),
          outcome({ check: 'c', outcome: 'skipped' }),
        ],
        problems: [aProblem('error'), aProblem('warning')],
      }),
    );
    const roots = [...all(xml, 'testsuites'), ...all(xml, 'testsuite')];
    for (const root of roots) {
      const count = (name: string) => Number(root.getAttribute(name));
      expect(count('tests')).toBe(all(root, 'testcase').length);
      expect(count('failures')).toBe(all(root, 'failure').length);
      expect(count('errors')).toBe(all(root, 'error').length);
      expect(count('skipped')).toBe(all(root, 'skipped').length);
    }
    expect(roots).toHaveLength(3);
  });

  it.each(nasty)('can be read with a text that has %s', (_name, text) => {
    const written = junit.write(report({ findings: [findingSaying(text)] }), options());
    const xml = parse(written);
    expect(all(xml, 'testcase')).toHaveLength(1);
    expect(all(xml, 'failure')).toHaveLength(1);
    expect(written).not.toContain(']]>');
    expect(written).not.toMatch(unwanted);
  });

  it('cuts a text that is too long and says how much is left out', () => {
    const [failure] = all(
      read(report({ findings: [findingSaying('x'.repeat(mostText + 1234))] })),
      'failure',
    );
    expect(failure?.getAttribute('message')).toMatch(/^x{2000} … 2,000 of 3,234 characters shown$/);
  });

  it('writes twenty findings of a check and says how many more there are', () => {
    const findings = Array.from({ length: 1_020 }, () => finding());
    const [failure] = all(read(report({ findings })), 'failure');
    expect(failure?.textContent?.match(/^wrong: /gm)).toHaveLength(20);
    expect(failure?.textContent).toContain('20 of 1,020 findings shown');
  });

  it('is one suite without a case for a report of nothing', () => {
    expect(junit.write(report({ checks: [] }), options())).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tolok check" tests="0" failures="0" errors="0" skipped="0"/>\n',
    );
  });
});

const unwanted =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/;

const read = (found: ReturnType<typeof report>, how = options()) => parse(junit.write(found, how));

function parse(xml: string): Document {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

const all = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagName(name),
];

const valueOf = (element: Element) => element.getAttribute('value');

const propertiesOf = (xml: Document) =>
  Object.fromEntries(all(xml, 'property').map((one) => [one.getAttribute('name'), valueOf(one)]));
