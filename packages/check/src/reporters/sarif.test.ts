import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  aProblem,
  finding,
  findingSaying,
  nasty,
  options,
  outcome,
  place,
  report,
} from './report.suite.ts';
import { sarif, sarifLog } from './sarif.ts';
import { mostResults } from './sarif/results.ts';

const validate = readSchema();

describe('sarif', () => {
  it('has a rule for each check, in its own words', () => {
    const [run] = logOf(report()).runs;
    expect(run.tool.driver.rules).toMatchObject([
      {
        id: 'realisasi-sama',
        shortDescription: { text: 'The actual is the same in all tables' },
        messageStrings: { id: { text: 'Realisasi sama di semua tabel' } },
        defaultConfiguration: { level: 'error' },
      },
    ]);
  });

  it('points at the row of the table, and names the printed place', () => {
    const [result] = logOf(report({ findings: [finding()] })).runs[0].results;
    expect(result?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: 'datasets/laporan/data/tabel-3-2.csv' },
          region: { startLine: 12 },
        },
        logicalLocations: [{ name: 'Realisasi', fullyQualifiedName: 'Tabel 3.2/SK3.4/Realisasi' }],
      },
    ]);
    expect(result?.relatedLocations?.map(({ message }) => message?.text)).toEqual([
      'Pengukuran PK · SK3.4 · Realisasi · line 1897: 30',
    ]);
    expect(result?.partialFingerprints).toEqual({ 'tolokFinding/v1': 'sha256:aa' });
  });

  it('names only the printed place where no file is known', () => {
    const log = logOf(report({ findings: [finding()] }), options({ fileOf: () => null }));
    expect(log.runs[0].results[0]?.locations[0]).not.toHaveProperty('physicalLocation');
  });

  it('writes a path as an address', () => {
    const fileOf = () => ({ path: 'data/a b#1?.csv', line: null });
    const log = logOf(report({ findings: [finding()] }), options({ fileOf }));
    expect(log.runs[0].results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'data/a%20b%231%3F.csv', uriBaseId: '%SRCROOT%' },
    });
  });

  it.each([
    ['info', 'note'],
    ['warning', 'warning'],
    ['error', 'error'],
    ['critical', 'error'],
  ] as const)('gives %s the level %s, and keeps the word', (severity, level) => {
    const [result] = logOf(report({ findings: [finding({ severity })] })).runs[0].results;
    expect(result).toMatchObject({ level, properties: { severity } });
  });

  it('suppresses what is acknowledged or waived, with the reason', () => {
    const reason = { id: 'a', en: 'the report says so' };
    const { results } = logOf(
      report({
        findings: [
          finding(),
          finding({ status: 'acknowledged', reason }),
          finding({ status: 'waived', reason }),
        ],
      }),
    ).runs[0];
    const suppression = {
      kind: 'external',
      status: 'accepted',
      justification: 'the report says so',
    };
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [suppression],
      [suppression],
    ]);
  });

  it('tells what was not checked, and what is wrong with excuses', () => {
    const reason = { id: 'tidak ada tabel', en: 'no such table' };
    const [invocation] = logOf(
      report({
        checks: [
          outcome({ check: 'a', outcome: 'skipped', reason }),
          outcome({ check: 'b', outcome: 'error', reason }),
        ],
        problems: [aProblem('warning')],
      }),
    ).runs[0].invocations;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'warning',
          message: { text: 'a skipped: no such table' },
          associatedRule: { index: 0 },
        },
        { level: 'error', message: { text: 'b could not be checked: no such table' } },
      ],
      toolConfigurationNotifications: [
        { level: 'warning', locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
      ],
    });
  });

  it('keeps within 5,000 results and says how many more there are, by check', () => {
    const findings = Array.from({ length: 7_000 }, (_, i) =>
      finding({
        check: i < 4_000 ? 'a' : 'b',
        fingerprint: `f${i}`,
        status: i % 2 ? 'waived' : 'fail',
      }),
    );
    const checks = [outcome({ check: 'a' }), outcome({ check: 'b' })];
    const { results } = logOf(report({ findings, checks })).runs[0];
    expect(results.length).toBeLessThanOrEqual(mostResults);
    const more = results.filter(({ properties }) => properties.more);
    expect(more.map(({ ruleId, message }) => [ruleId, message.text])).toEqual([
      ['b', '800 of 3,000 findings shown'],
    ]);
    const left = more.reduce(
      (sum, { properties }) => sum + (properties.more?.['fail.error'] ?? 0),
      0,
    );
    expect(results.length - more.length + 2 * left).toBe(7_000);
  });

  it('keeps within it however many checks there are', () => {
    const findings = Array.from({ length: 9_000 }, (_, i) => finding({ check: `c${i}` }));
    const { results } = logOf(report({ findings })).runs[0];
    expect(results.length).toBe(mostResults);
  });

  it.each(nasty)('is valid with a text that has %s', (_name, text) => {
    const found = report({ findings: [findingSaying(text), findingSaying(text, { where: [] })] });
    const fileOf = () => ({ path: `data/${text.slice(0, 40)}.csv`, line: null });
    expect(logOf(found, options({ fileOf })).runs[0].results).toHaveLength(2);
    expect(sarif.write(found, options())).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  });

  it('names at most a hundred places beside the first', () => {
    const where = Array.from({ length: 500 }, (_, line) => place({ line }));
    const [result] = logOf(report({ findings: [finding({ where })] })).runs[0].results;
    expect(result?.relatedLocations).toHaveLength(100);
    expect(result?.message.text).toContain('20 of 500 places shown');
  });

  it('is valid for a report of nothing', () => {
    expect(logOf(report({ checks: [] })).runs[0].results).toEqual([]);
  });

  it('is not valid by chance: the schema refuses what it should', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
});

/** The log as it is written, held to the schema. */
function logOf(found: ReturnType<typeof report>, how = options()) {
  const log = JSON.parse(sarif.write(found, how)) as ReturnType<typeof sarifLog>;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  return { ...log, runs: [run!] as const };
}

/** The published schema is draft 4; of what differs since then it uses only its own name. */
function readSchema() {
  const file = new URL('../../../../tests/vendor/sarif/sarif-2.1.0-rtm.5.json', import.meta.url);
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const isAddress = (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text);
  const formats = { uri: isAddress, 'uri-reference': isAddress, 'date-time': true } as const;
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);
}
