import { describe, expect, it } from 'vitest';
import { annotations } from './annotations.ts';
import {
  aProblem,
  finding,
  findingSaying,
  nasty,
  options,
  outcome,
  report,
} from './report.suite.ts';

const linesOf = (found: ReturnType<typeof report>, how = options()) =>
  annotations.write(found, how).split('\n').slice(0, -1);

describe('annotations', () => {
  it('stand at the row of the table, with title and words', () => {
    const [line] = linesOf(report({ findings: [finding()] }));
    expect(line).toMatch(
      /^::error file=datasets\/laporan\/data\/tabel-3-2\.csv,line=12,title=realisasi-sama::wrong: printed 97\.39, expected 30%0A {2}printed: 97,39%0A/,
    );
  });

  it.each([
    ['critical', 'error'],
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('make %s a command of the kind %s', (severity, kind) => {
    expect(linesOf(report({ findings: [finding({ severity })] }))[0]).toMatch(
      new RegExp(`^::${kind} `),
    );
  });

  it.each(['acknowledged', 'waived'] as const)('make a notice of what is %s', (status) => {
    const reason = { id: 'a', en: 'because' };
    const [line] = linesOf(
      report({ findings: [finding({ severity: 'critical', status, reason })] }),
    );
    expect(line).toMatch(new RegExp(`^::notice .*::${status}: because%0Aprinted 97.39`));
  });

  it('escape what would end a property or a line', () => {
    const fileOf = () => ({ path: 'data/a,b:c%.csv', line: null });
    const [line] = linesOf(
      report({ findings: [finding({ message: { id: '', en: '100 %, ok: yes' } })] }),
      options({ fileOf }),
    );
    expect(line).toMatch(
      /^::error file=data\/a%2Cb%3Ac%25\.csv,title=realisasi-sama::wrong: 100 %25, ok: yes%0A/,
    );
  });

  it.each(nasty)('run no command of a text that has %s', (_name, text) => {
    const fileOf = () => ({ path: text, line: 1 });
    const lines = linesOf(report({ findings: [findingSaying(text)] }), options({ fileOf }));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      // eslint-disable-next-line no-control-regex -- control characters are what this looks for
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(line).toMatch(/^::(error|notice) (file=[^,:]*,line=1,)?title=[\w -]+::/);
    }
  });

  it('begin with what was not checked and end with every count', () => {
    const reason = { id: 'tidak ada tabel', en: 'no such table' };
    const lines = linesOf(
      report({
        findings: [finding({ severity: 'critical' }), finding({ status: 'waived' })],
        checks: [
          outcome(),
          outcome({ check: 'b', outcome: 'error', reason }),
          outcome({ check: 'c', outcome: 'skipped', reason }),
        ],
        problems: [aProblem('warning')],
      }),
    );
    expect(lines.slice(0, 2)).toEqual([
      '::error title=b could not be checked::no such table',
      '::warning title=c skipped::no such table',
    ]);
    expect(lines.at(-2)).toMatch(
      /^::warning file=rules\/waivers\.json,line=3,title=command\.internal::/,
    );
    expect(lines.at(-1)).toBe(
      '::notice title=tolok check::1 critical, 0 wrong, 0 needs review, 0 info, 0 acknowledged, 1 waived',
    );
  });

  it('are ten of each kind at most, and the last says how many are shown', () => {
    const severities = ['critical', 'warning', 'info'] as const;
    const findings = severities.flatMap((severity) =>
      Array.from({ length: 400 }, () => finding({ severity })),
    );
    const lines = linesOf(report({ findings }));
    for (const kind of ['error', 'warning', 'notice'])
      expect(lines.filter((line) => line.startsWith(`::${kind} `))).toHaveLength(10);
    expect(lines.at(-1)).toContain('400 critical');
    expect(lines.at(-1)).toContain('%0A29 of 1,200 annotations shown');
  });
});
