import { describe, expect, it } from 'vitest';
import { reportText } from './countsText.ts';
import { finding, outcome, report } from './report.suite.ts';

describe('a report as one sentence', () => {
  const counted = (proved: number, undecided: number, findings = [finding()]) =>
    report({ findings, checks: [outcome({ evaluated: 25, proved, undecided })] }).counts;

  it('adds up: what was looked at is proved, undecided or does not follow', () => {
    const found = [finding(), finding({ status: 'acknowledged' })];
    expect(reportText(counted(20, 2, found), 'id')).toMatch(
      /^1 pemeriksaan, 25 angka: 20 terbukti, 2 belum pasti, 3 tidak cocok dari 2 sebab\. Temuan: /,
    );
    expect(reportText(counted(20, 2, found), 'en')).toMatch(
      /^1 check, 25 figures: 20 proved, 2 undecided, 3 do not follow, from 2 causes\. Findings: /,
    );
    expect(reportText(counted(24, 0), 'en')).toContain('1 does not follow, from 1 cause.');
  });

  it('names no share that is none', () => {
    expect(reportText(counted(25, 0, []), 'en')).toContain('25 figures: 25 proved. Findings');
  });
});
