import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expect } from '@tolok/schema';
import { runChecks } from '../index.ts';
import { type MadeCell, checked, madeCheck, madeReport } from '../madeReport.suite.ts';

const share: Expect = {
  formula: 'R / P',
  unit: 'percent',
  cells: { resource: 'a' },
  by: ['row'],
  inputs: {
    R: { where: { role: 'spent' }, unit: 'rupiah' },
    P: { where: { role: 'ceiling' }, unit: 'rupiah' },
  },
  result: { where: { role: 'absorption' } },
};
const sum: Expect = {
  total: { resource: 'a', where: { role: 'spent', row: 'jumlah' } },
  parts: { where: { role: 'spent', row: ['satu', 'dua'] } },
  by: ['role'],
};
const row = (name: string, ceiling: string, spent: string, percent: string): MadeCell[] => [
  { row: name, role: 'ceiling', printed: ceiling, unit: 'rupiah' },
  { row: name, role: 'spent', printed: spent, unit: 'rupiah' },
  { row: name, role: 'absorption', printed: percent, unit: 'percent' },
];
const table = (spent: string) => ({
  a: [
    ...row('satu', '1.000', '250', '25'),
    ...row('dua', '1.000', spent, '75'),
    ...row('jumlah', '2.000', '1.000', '50'),
  ],
});
const both = [madeCheck(share, { id: 'bagian' }), madeCheck(sum, { id: 'jumlah' })] as const;

describe('what fails for one cause', () => {
  it('is one finding, at the cell whose mending makes all of it hold', () => {
    const { findings, checks } = checked(table('570'), ...both);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      check: 'bagian',
      also: ['jumlah'],
      reported: 570,
      expected: 750,
      likelyCause: { cause: 'digits-swapped' },
    });
    expect(findings[0]?.where[0]).toMatchObject({ row: 'dua', column: 'spent' });
    expect(checks.map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
  });

  it('is two where two cells are wrong', () => {
    const wrong = table('750').a.map((one) =>
      one.row === 'satu' && one.role === 'absorption' ? { ...one, printed: '26' } : one,
    );
    const mended = wrong.map((one) =>
      one.row === 'jumlah' && one.role === 'absorption' ? { ...one, printed: '51' } : one,
    );
    const { findings } = checked({ a: mended }, ...both);
    expect(findings.map(({ where }) => `${where[0]?.row} ${where[0]?.column}`)).toEqual([
      'satu absorption',
      'jumlah absorption',
    ]);
  });
});

describe('a report of checks', () => {
  it('has every check once, whatever becomes of it', () => {
    const { checks, counts, problems } = checked(
      table('750'),
      ...both,
      madeCheck({ ...share, cells: { resource: 'tidak-ada' } }, { id: 'rusak' }),
      madeCheck(share, { id: 'lain', dataset: 'lain' }),
      madeCheck({ ...share, cells: { resource: 'a', where: { row: 'kosong' } } }, { id: 'kosong' }),
    );
    expect(checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'bagian pass',
      'jumlah pass',
      'kosong error',
      'lain skipped',
      'rusak error',
    ]);
    expect(checks.filter(({ reason }) => reason !== null).map(({ check }) => check)).toEqual([
      'kosong',
      'lain',
      'rusak',
    ]);
    expect(counts).toMatchObject({ checks: 5, evaluated: 4, proved: 4, skipped: 1, errors: 2 });
    expect(problems.every(({ file }) => file.startsWith('checks/'))).toBe(true);
  });

  it('lists what was proved with its place', () => {
    const { proved } = checked(table('750'), ...both);
    expect(proved.map(({ check, places }) => [check, places.length])).toEqual([
      ['bagian', 3],
      ['jumlah', 1],
    ]);
    expect([...(proved[0]?.places ?? [])][0]).toMatchObject({
      table: 'Tabel a',
      row: 'satu',
      asPrinted: '25',
    });
  });

  it('is the same for rows in any order, but for the lines', () => {
    const prints = ({ a }: ReturnType<typeof table>) =>
      checked({ a }, ...both)
        .findings.map(({ fingerprint, cells }) => `${fingerprint} ${cells}`)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), (order) => {
        const { a } = table('570');
        const shuffled = order.flatMap((i) => a.slice(i * 3, i * 3 + 3));
        expect(prints({ a: shuffled })).toEqual(prints({ a }));
      }),
    );
  });

  it('is the same bytes for the same input', () => {
    const report = () => JSON.stringify(checked(table('570'), ...both));
    expect(report()).toBe(report());
  });

  it('leaves out the checks that are not asked for', () => {
    const { checks } = runChecks({
      checks: both.map((value) => ({ file: 'x.json', value })),
      datasets: [madeReport(table('570'))],
      excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
      only: ['jumlah'],
    });
    expect(checks.map(({ check }) => check)).toEqual(['jumlah']);
  });

  it('never tells a figure that follows', () => {
    const figure = fc.integer({ min: 1, max: 2_000_000_000 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 4 }), (spent, ceiling, digits) => {
        const exact = (BigInt(spent) * 100n * 10n ** BigInt(digits) * 2n) / BigInt(ceiling);
        const rounded = String((exact + 1n) / 2n).padStart(digits + 1, '0');
        const percent =
          digits === 0 ? rounded : `${rounded.slice(0, -digits)},${rounded.slice(-digits)}`;
        const { findings, counts } = checked(
          { a: row('x', String(ceiling), String(spent), percent) },
          both[0],
        );
        expect(findings).toEqual([]);
        expect(counts.proved).toBe(1);
      }),
    );
  });
});
