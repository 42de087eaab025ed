import type { Acknowledgements, Waivers } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../index.ts';
import { type MadeCell, checked, madeCheck, madeReport } from '../madeReport.suite.ts';

const cells = (total: string): Record<string, readonly MadeCell[]> => ({
  a: [
    { row: 'jumlah', role: 'sum', printed: total, unit: 'rupiah' },
    { row: 'satu', role: 'part', printed: '10', unit: 'rupiah' },
    { row: 'dua', role: 'part', printed: '20', unit: 'rupiah' },
  ],
});
const what = madeCheck({
  total: { resource: 'a', where: { role: 'sum' } },
  parts: { where: { role: 'part' } },
  by: ['year'],
});
const [finding] = checked(cells('31'), what).findings;
const fingerprint = finding?.fingerprint ?? '';

const run = (
  total: string,
  excuses: {
    acknowledged?: Partial<Acknowledgements['acknowledgements'][number]>[];
    waived?: Partial<Waivers['waivers'][number]>[];
    today?: string;
  },
) => {
  const said = { id: 'alasan', en: 'reason' };
  const report = runChecks({
    checks: [{ file: 'checks/periksa.json', value: what }],
    datasets: [madeReport(cells(total))],
    excuses: {
      today: excuses.today ?? '2026-06-01',
      acknowledgements: {
        file: 'acknowledgements.json',
        value: {
          $schema: 'acknowledgements.schema.json',
          schemaVersion: 1,
          acknowledgements: (excuses.acknowledged ?? []).map((one) => ({
            check: 'periksa',
            finding: fingerprint,
            cells: finding?.cells ?? '',
            reason: said,
            ...one,
          })),
        },
      },
      waivers: {
        file: 'waivers.json',
        value: {
          $schema: 'waivers.schema.json',
          schemaVersion: 1,
          waivers: (excuses.waived ?? []).map((one) => ({
            id: 'satu',
            check: 'periksa',
            findings: [fingerprint],
            reason: said,
            owner: 'perencana',
            approver: 'kepala',
            created: '2026-01-31',
            expires: '2026-06-30',
            ...one,
          })),
        },
      },
    },
  });
  return {
    outcome: report.checks[0]?.outcome,
    status: report.findings.map(({ status }) => status),
    codes: report.problems.map(({ code }) => code),
    counts: report.counts,
  };
};

describe('an acknowledgement', () => {
  it('counts for its finding as long as no cell of it changes', () => {
    expect(run('31', { acknowledged: [{}] })).toMatchObject({
      outcome: 'acknowledged',
      status: ['acknowledged'],
      codes: [],
      counts: { acknowledged: 1, fail: { error: 0 } },
    });
    expect(run('32', { acknowledged: [{}] })).toMatchObject({
      outcome: 'fail',
      status: ['fail'],
      codes: ['check.acknowledgement-changed'],
    });
  });

  it('is told where its finding is gone, or its check', () => {
    expect(run('30', { acknowledged: [{}] }).codes).toEqual(['check.acknowledgement-unused']);
    expect(run('31', { acknowledged: [{ check: 'lain' }] }).codes).toEqual([
      'check.excuse-unknown',
    ]);
  });
});

describe('a waiver', () => {
  it('counts to its last day', () => {
    const waived = [{}];
    expect(run('31', { waived })).toMatchObject({
      outcome: 'waived',
      status: ['waived'],
      codes: [],
    });
    expect(run('31', { waived, today: '2026-06-30' }).status).toEqual(['waived']);
    expect(run('31', { waived, today: '2026-07-01' })).toMatchObject({
      status: ['fail'],
      codes: ['check.waiver-expired'],
    });
  });

  it('is for twelve months at most', () => {
    expect(run('31', { waived: [{ expires: '2027-01-31' }] }).codes).toEqual([]);
    expect(run('31', { waived: [{ expires: '2027-02-01' }] })).toMatchObject({
      status: ['fail'],
      codes: ['check.waiver-long'],
    });
  });

  it('counts from the day it was written', () => {
    expect(run('31', { waived: [{}], today: '2026-01-31' }).status).toEqual(['waived']);
    expect(run('31', { waived: [{}], today: '2026-01-30' })).toMatchObject({
      status: ['fail'],
      codes: ['check.waiver-early'],
    });
  });

  it('is told where it excuses nothing', () => {
    expect(run('30', { waived: [{}] }).codes).toEqual(['check.waiver-unused']);
  });

  it('never takes the place of an acknowledgement', () => {
    expect(run('31', { waived: [{}], acknowledged: [{}] }).status).toEqual(['acknowledged']);
  });
});
