import type { ResultRow, Summary } from '@tolok/engine';
import { describe, expect, it } from 'vitest';
import { said } from '../made.suite.ts';
import { compareFindings } from './compareFindings.ts';
import { type AgreementResults, compareResults } from './compareResults.ts';

describe('results of two rule sets', () => {
  it('are the same when they are one', () => {
    const one = [results('a', [row({}), row({ indicator: 'y' })])];
    expect(compareResults(one, one)).toEqual({
      rows: [],
      headlines: [],
      counts: counted({ results: 2 }),
    });
  });

  it('differ in what is another figure, status, band or reason', () => {
    const band = (id: string) => ({ scale: 's@1.0.0', id, label: id });
    const before = row({ achievement: 99, status: 'not-achieved', band: band('b') });
    const after = row({ achievement: 101, status: 'achieved', band: band('a'), target: 2 });
    const { rows, counts } = compared([before], [after]);
    expect(rows).toMatchObject([
      {
        agreement: 'a',
        workUnit: '100',
        indicator: 'x',
        kind: 'changed',
        fields: ['achievement', 'status', 'band'],
        before: { achievement: 99, status: 'not-achieved', target: 1 },
        after: { achievement: 101, status: 'achieved', target: 2 },
      },
    ]);
    expect(counts).toEqual(
      counted({ results: 1, changed: 1, workUnits: 1, statuses: 1, bands: 1 }),
    );
  });

  it('are equal when they are equal snapped to nine decimals, and not beyond', () => {
    expect(compared([row({ actual: 0.1 + 0.2 })], [row({ actual: 0.3 })]).rows).toEqual([]);
    const near = compared([row({ actual: 0.3 })], [row({ actual: 0.300000001 })]);
    expect(near.rows).toMatchObject([{ fields: ['actual'] }]);
  });

  it('tell a value that is gone from one that is zero', () => {
    const { rows } = compared([row({ actual: 0 })], [row({ actual: null, absent: 'pending' })]);
    expect(rows).toMatchObject([{ fields: ['actual', 'absent'] }]);
  });

  it('are added or dropped where one side alone has them', () => {
    const { rows, counts } = compared([row({ indicator: 'old' })], [row({ indicator: 'new' })]);
    expect(rows).toMatchObject([
      { indicator: 'new', kind: 'added', fields: [], before: null },
      { indicator: 'old', kind: 'dropped', fields: [], after: null },
    ]);
    expect(counts).toEqual(counted({ results: 2, changed: 2, added: 1, dropped: 1, workUnits: 1 }));
  });

  it('are told apart by agreement, entity and year; an order of keys is no difference', () => {
    const one = row({ entity: { workUnit: '100', kro: 'A' } });
    const turned = row({ entity: { kro: 'A', workUnit: '100' } });
    expect(compared([one], [turned]).rows).toEqual([]);
    const other = row({ entity: { workUnit: '200' } });
    expect(compared([row({}), other], [row({}), row({ year: 2023 })]).counts).toMatchObject({
      ...{ results: 3, added: 1, dropped: 1, workUnits: 2 },
    });
    const elsewhere = compareResults([results('a', [row({})])], [results('b', [row({})])]);
    expect(elsewhere.counts).toMatchObject({ added: 1, dropped: 1 });
  });

  it('that stand twice are paired in their order', () => {
    const twice = [row({ actual: 1 }), row({ actual: 2 })];
    expect(compared(twice, twice).counts).toEqual(counted({ results: 2 }));
  });

  it('have a headline that differs by what is achieved and by the mean', () => {
    const before = [results('a', [row({})], { achieved: 1, meanAchievement: 98 })];
    const after = [results('a', [row({})], { achieved: 2, meanAchievement: 98 })];
    expect(compareResults(before, after).headlines).toEqual([
      {
        ...{ agreement: 'a', workUnit: '100' },
        before: { indicators: 3, achieved: 1, meanAchievement: 98 },
        after: { indicators: 3, achieved: 2, meanAchievement: 98 },
      },
    ]);
    expect(compareResults([], after).headlines).toMatchObject([{ before: null }]);
  });
});

describe('findings of two rule sets', () => {
  it('are new, gone or restated by their fingerprint', () => {
    const finding = (fingerprint: string, status: 'fail' | 'acknowledged' = 'fail') => ({
      fingerprint,
      status,
    });
    const before = [finding('a'), finding('b'), finding('c')];
    const after = [finding('b'), finding('c', 'acknowledged'), finding('d')];
    expect(compareFindings(before, after)).toEqual({
      added: [finding('d')],
      gone: [finding('a')],
      restated: [{ from: 'fail', finding: finding('c', 'acknowledged') }],
    });
  });
});

const compared = (before: readonly ResultRow[], after: readonly ResultRow[]) =>
  compareResults([results('a', before)], [results('a', after)]);

function results(
  agreement: string,
  rows: readonly ResultRow[],
  summary: Partial<Summary> = {},
): AgreementResults {
  const whole = { indicators: 3, achieved: 1, meanAchievement: null, ...summary } as Summary;
  return { agreement, rows, units: [{ workUnit: '100', summary: whole }] };
}

const row = (changes: Partial<ResultRow>): ResultRow => ({
  ...{ indicator: 'x', rule: 'x@1.0.0', code: null, objective: null, title: said('x') },
  ...{ unit: 'score', confidence: 'public', sample: false, entity: { workUnit: '100' } },
  ...{ year: 2022, quarter: null, target: 1, actual: 1, achievement: 100, status: 'achieved' },
  ...{ band: null, absent: null, origin: 'reported', sources: [], inputs: null },
  ...{ findings: [], changed: [] },
  ...changes,
});

const counted = (changes: object) => ({
  ...{ results: 0, changed: 0, added: 0, dropped: 0, workUnits: 0, statuses: 0, bands: 0 },
  ...changes,
});
