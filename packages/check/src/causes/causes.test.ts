import type { Expect } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type MadeCell, checked, madeCheck } from '../madeReport.suite.ts';

/** The likely causes of what is found, with their sentences. */
const causes = (
  cells: readonly MadeCell[] | Parameters<typeof checked>[0],
  ...whats: readonly Expect[]
) =>
  checked(
    Array.isArray(cells) ? { a: cells } : (cells as Parameters<typeof checked>[0]),
    ...whats.map((what, i) => madeCheck(what, { id: `periksa-${i + 1}` })),
  ).findings.map(({ likelyCause }) =>
    likelyCause ? `${likelyCause.cause}: ${likelyCause.text.en}` : null,
  );

const same: Expect = { equal: [{ resource: 'a' }, { resource: 'b' }], on: ['indicator'] };
const both = (one: string, other: string, unit: MadeCell['unit'] = 'rupiah') => ({
  a: [{ row: 'x', indicator: 'ikm', printed: other, unit }],
  b: [{ row: 'y', indicator: 'ikm', printed: one, unit }],
});

describe('a cause is named where it hardly fits by chance', () => {
  it.each([
    ['253.792.750', '254.792.750', 'one-digit: One digit is another: 3 for 4.'],
    ['98,71', '98,77', 'one-digit: One digit is another: 1 for 7.'],
    ['612', '612.000', 'power-of-ten: Too small by a factor of 1000.'],
    ['12', '21', 'digits-swapped: The digits 1 and 2 changed places.'],
    ['63.280.000', '63.028.000', 'digits-swapped: The digit 0 stands elsewhere.'],
    ['10.265.552.000', '10.265.552.199', 'rounding: Rounded to a multiple of 1,000.'],
  ])('%s for %s: %s', (one, other, cause) => {
    expect(causes(both(one, other), same)).toEqual([cause]);
  });

  it.each([
    ['of a single digit', '7', '8'],
    ['of two', '15', '14'],
    ['of a hundred, which stands in every second cell', '100', '500'],
    ['times ten of a single digit', '1', '10'],
    ['that is zero', '41', '0'],
  ])('and not %s', (_, one, other) => {
    expect(causes(both(one, other), same)).toEqual([null]);
  });

  it('and not where anything would do', () => {
    const share: Expect = {
      formula: 'A / T',
      unit: 'percent',
      cells: { resource: 'a' },
      by: ['row'],
      inputs: {
        A: { where: { role: 'actual' }, unit: 'score' },
        T: { where: { role: 'target' }, unit: 'score' },
      },
      result: { where: { role: 'achievement' } },
    };
    const row = (actual: string, target: string, achievement: string): MadeCell[] => [
      { row: 'x', role: 'actual', printed: actual },
      { row: 'x', role: 'target', printed: target },
      { row: 'x', role: 'achievement', printed: achievement, unit: 'percent' },
    ];
    // From 33 to 300 percent.
    expect(causes(row('1', '1', '5'), share)).toEqual([null]);
    expect(causes(row('1,000', '1,000', '10,0'), share)).toEqual([
      'power-of-ten: Too small by a factor of 10.',
    ]);
  });
});

describe('a part of a total', () => {
  const sum: Expect = {
    total: { resource: 'a', where: { role: 'total' } },
    parts: { where: { role: 'part' } },
    by: ['row'],
  };
  const row = (name: string, total: string, ...parts: readonly string[]): MadeCell[] => [
    { row: name, role: 'total', column: 'Jumlah', printed: total, unit: 'customer' },
    ...parts.map((printed, i) => ({
      row: name,
      role: 'part',
      column: `Realisasi ${2021 + i}`,
      printed,
      unit: 'customer' as const,
    })),
  ];

  it('is named by what tells it from the others', () => {
    expect(causes(row('x', '412', '412', '29'), sum)).toEqual([
      'missing-part: The part Realisasi 2022 is left out.',
    ]);
    const byRow: Expect = { ...sum, by: ['year'] };
    const rows = ['412', '29', '303'].map((printed, i) => ({
      row: `layanan ${i + 1}`,
      role: 'part',
      column: 'Jumlah',
      year: 2022,
      printed,
      unit: 'customer' as const,
    }));
    const total = { ...rows[0], row: 'total', role: 'total', printed: '715' } as MadeCell;
    expect(causes([total, ...rows], byRow)).toEqual([
      'missing-part: The part layanan 2 is left out.',
    ]);
  });

  it('that is surely left out of one total is left out of the others it fits', () => {
    const small = row('y', '1', '1', '1');
    expect(causes(small, sum)).toEqual([null]);
    expect(causes([...row('x', '412', '412', '29'), ...small], sum)).toEqual([
      'missing-part: The part Realisasi 2022 is left out.',
      'missing-part: The part Realisasi 2022 is left out.',
    ]);
  });
});

describe('what belongs there stands in another column', () => {
  const first: Expect = {
    equal: [{ resource: 'a', where: { column: 'Pagu' } }, { resource: 'b' }],
    on: ['indicator'],
  };
  const inRow = (one: string, next: string) => ({
    a: [{ row: 'x', indicator: 'ikm', column: 'Pagu', printed: '63.028.000' }],
    b: [
      { row: 'y', indicator: 'ikm', column: 'Realisasi', printed: one },
      { row: 'y', column: 'Pagu', printed: next, parent: 'z' },
    ],
  });

  it('where nothing proves it there', () => {
    expect(causes(inRow('12.500.000', '63.028.000'), first)).toEqual([
      'shifted-column: Its figure stands in another column: Pagu.',
    ]);
  });

  it('and not where a check proves that it belongs there', () => {
    const tables = {
      ...inRow('12.500.000', '63.028.000'),
      c: [{ row: 'z', parent: 'z', printed: '63.028.000' }],
    };
    const proof: Expect = { equal: [{ resource: 'c' }, { resource: 'b' }], on: ['parent'] };
    expect(causes(tables, first, proof)).toEqual([null]);
  });
});

describe('the figure of another year', () => {
  const total: Expect = {
    total: { resource: 'a', where: { role: 'ceiling', year: 2022 } },
    parts: { resource: 'b', where: { role: 'part' } },
    by: [],
  };
  it('is what the parts add up to', () => {
    const tables = {
      a: [
        { row: '2021', role: 'ceiling', year: 2021, printed: '14.072.443' },
        { row: '2022', role: 'ceiling', year: 2022, printed: '9.960.918' },
      ],
      b: [
        { row: 'p', role: 'part', year: 2022, printed: '14.000.000' },
        { row: 'q', role: 'part', year: 2022, printed: '72.443' },
      ],
    };
    expect(causes(tables, total)).toEqual([
      'other-year: What follows is the figure of another year: 14.072.443 (ceiling 2021).',
    ]);
  });
});
