import type { CheckReport, Finding } from '@tolok/check';
import { describe, expect, it } from 'vitest';
import { printLines } from '../screen/printLines.ts';
import { checkPage } from './checkPage.ts';

const finding = (places: number): Finding => ({
  check: 'jumlah',
  kind: 'total',
  severity: 'error',
  status: 'acknowledged',
  fingerprint: 'sha256:aa',
  cells: 'sha256:bb',
  where: Array.from({ length: places }, (_, i) => ({
    dataset: 'laporan',
    resource: 'a',
    index: i,
    table: 'Tabel a',
    row: `baris ${i + 1}`,
    column: null,
    line: null,
    asPrinted: '1',
  })),
  reported: 1,
  expected: 2,
  interval: null,
  unit: null,
  likelyCause: null,
  message: { id: 'Tercetak 1.', en: 'Printed 1.' },
  reason: { id: 'Begitu di naskah.', en: 'So in the document.' },
  also: [],
});

function detailsOf(places: number): string {
  const fail = { info: 0, warning: 0, error: 0, critical: 0 };
  const counts = { checks: 1, evaluated: 1, proved: 0, undecided: 0, skipped: 0, errors: 0 };
  const report: CheckReport = {
    findings: [finding(places)],
    checks: [],
    proved: [],
    undecided: [],
    barriers: [],
    problems: [],
    counts: { ...counts, fail, acknowledged: 1, waived: 0 },
  };
  const today = { day: '2026-01-01', said: true };
  const screen = { language: 'en', width: 80 } as const;
  return printLines(checkPage({ report, gate: 'error', today }, true, screen), false);
}

describe('an acknowledged finding in detail', () => {
  it('has up to six places, as an open one has', () => {
    expect(detailsOf(6)).toContain('baris 6: 1');
    expect(detailsOf(6)).not.toContain('places shown');
    expect(detailsOf(7)).not.toContain('baris 7');
    expect(detailsOf(7)).toContain('6 of 7 places shown');
  });
});
