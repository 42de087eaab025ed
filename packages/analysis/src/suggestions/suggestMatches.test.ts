import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../compareAgreements.ts';
import { type MadeLine, agreement, indicator, rulesOf } from '../made.suite.ts';
import { nameLikeness } from './nameLikeness.ts';

const growth = { unit: 'percent' } as const;

const definitions = [
  indicator('utilisasi', '1.0.0', growth),
  indicator('pnbp', '1.0.0', growth),
  indicator('disiplin', '1.0.0'),
  indicator('tenant', '1.0.0'),
];

function compared(
  before: readonly MadeLine[],
  after: readonly MadeLine[],
  changes: Parameters<typeof agreement>[2] = {},
) {
  const rules = rulesOf(...definitions, agreement('a', [before]), agreement('b', [after], changes));
  return compareAgreements(rules, 'a', 'b').value;
}

const named = (id: string, name: string): MadeLine => [id, 1, { name }];

describe('suggestions', () => {
  it('put a dropped and an added indicator together by name, unit and objective', () => {
    const result = compared(
      [named('utilisasi', 'Meningkatnya utilisasi layanan jasa industri')],
      [named('pnbp', 'Meningkatnya PNBP layanan jasa industri')],
    );
    expect(result?.suggestions).toMatchObject([
      {
        from: { id: 'utilisasi', code: 'SK1.1' },
        to: { id: 'pnbp', code: 'SK1.1' },
        evidence: { formula: null, sameUnit: true, samePolarity: true, sameObjective: true },
      },
    ]);
    expect(result?.suggestions[0]?.score).toBeGreaterThan(0.7);
    expect(result?.counts).toMatchObject({ added: 1, dropped: 1, redefined: 0 });
  });

  it('are none for names that have little in common', () => {
    const result = compared(
      [named('disiplin', 'Nilai Disiplin Pegawai')],
      [named('tenant', 'Jumlah tenan inkubator yang terbentuk')],
    );
    expect(result?.suggestions).toEqual([]);
  });

  it('are none where a relation says that the one was dropped and the other added', () => {
    const relations = [
      { kind: 'dropped', from: ['utilisasi'] },
      { kind: 'added', to: ['pnbp'] },
    ] as const;
    const result = compared(
      [named('utilisasi', 'Meningkatnya layanan')],
      [named('pnbp', 'Meningkatnya layanan')],
      { supersedes: 'a', relations: relations.map((one) => ({ ...one })) },
    );
    expect(result?.counts).toMatchObject({ added: 1, dropped: 1 });
    expect(result?.suggestions).toEqual([]);
  });

  it('take each indicator once, the likeliest first', () => {
    const result = compared(
      [named('utilisasi', 'Meningkatnya layanan'), named('disiplin', 'Nilai disiplin pegawai')],
      [named('pnbp', 'Meningkatnya layanan'), named('tenant', 'Nilai disiplin pegawai baru')],
    );
    expect(result?.suggestions.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['utilisasi', 'pnbp'],
      ['disiplin', 'tenant'],
    ]);
  });
});

describe('the likeness of names', () => {
  it.each([
    ['Nilai Disiplin', 'nilai  disiplin!', 1],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
  ])('of %j and %j is %d', (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBe(likeness);
  });

  it('is hardly touched by a slip of the pen', () => {
    expect(nameLikeness('tenan inkubator', 'tenant inkubator')).toBeGreaterThan(0.85);
  });
});
