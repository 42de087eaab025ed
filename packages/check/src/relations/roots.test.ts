import { describe, expect, it } from 'vitest';
import type { Expect, Severity } from '@tolok/schema';
import { type MadeCell, checked, madeCheck } from '../madeReport.suite.ts';

const tree = madeCheck(
  { tree: { resource: 'a' }, node: 'row', parent: 'parent' },
  { id: 'rincian' },
);
const same = madeCheck(
  { equal: [{ resource: 'a' }, { resource: 'b' }], on: ['row'] },
  { id: 'sama' },
);

/** A tree `A` over `B` over the leaves `C` and `D`, beside a leaf `E`. */
const nodes = (figures: Readonly<Record<string, number>>, parents = true): MadeCell[] =>
  Object.entries(figures).map(([row, figure]) => ({
    row,
    column: 'Pagu',
    ...(parents && row !== 'A' ? { parent: row === 'B' || row === 'E' ? 'A' : 'B' } : {}),
    printed: String(figure),
    unit: 'rupiah',
  }));
const right = { A: 1000, B: 700, C: 450, D: 250, E: 300 };

describe('a wrong part', () => {
  it('carries the totals above it along: what other tables print of them is one finding', () => {
    const a = nodes({ ...right, A: 1900, B: 1600, C: 1350 });
    const { findings } = checked({ a, b: nodes(right, false) }, tree, same);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ check: 'sama', reported: 1350, expected: 450, also: [] });
    expect(findings[0]?.where[0]).toMatchObject({ table: 'Tabel a', row: 'C' });
    expect(findings[0]?.where.map(({ table, row }) => `${table} ${row}`)).toEqual(
      expect.arrayContaining(['Tabel b C', 'Tabel b B', 'Tabel b A']),
    );
  });

  it('does so where the total is not what its printed parts add up to either', () => {
    const a = nodes({ ...right, A: 2000, B: 1700, C: 1350 });
    const { findings } = checked({ a, b: nodes(right, false) }, tree, same);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ reported: 1350, expected: 450, also: ['rincian'] });
  });

  it('leaves a total alone that other tables print alike', () => {
    const a = nodes({ ...right, C: 1350 });
    const { findings } = checked({ a, b: nodes(right, false) }, tree, same);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.where.map(({ row }) => row)).not.toContain('A');
  });

  it('is not made up for a total that is wrong by itself', () => {
    const a = nodes({ ...right, A: 1900 });
    const { findings } = checked({ a, b: nodes(right, false) }, tree, same);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ reported: 1900, expected: 1000 });
  });
});

const cell = (row: string, role: string, printed: string): MadeCell => ({
  ...{ row, role, printed },
  unit: 'rupiah',
});
const sum = (id: string, total: string, parts: readonly string[], severity: Severity) => {
  const expect: Expect = {
    total: { resource: 'a', where: { row: total } },
    parts: { where: { row: parts } },
    by: ['role'],
  };
  return madeCheck(expect, { id, severity });
};

describe('checks that only warn', () => {
  // x is 10 by two errors; as 20 it would please three warnings.
  const cells = ['x:10', 'y:5', 'p:15', 'q:15', 'r:25', 's:25', 't:25'].map((one) => {
    const [row = '', printed = ''] = one.split(':');
    return cell(row, 'biaya', printed);
  });
  const warnings = (severity: Severity) =>
    ['r', 's', 't'].map((row) => sum(`lunak-${row}`, row, ['x', 'y'], severity));
  const errors = ['p', 'q'].map((row) => sum(`keras-${row}`, row, ['x', 'y'], 'error'));

  it('do not outvote errors that hold', () => {
    const { findings } = checked({ a: cells }, ...errors, ...warnings('warning'));
    expect(findings.map(({ where }) => where[0]?.row)).toEqual(['r', 's', 't']);
  });

  it('are one finding where no error speaks against it', () => {
    const { findings } = checked({ a: cells }, ...warnings('warning'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'warning', reported: 10, expected: 20 });
  });

  it('do not make a warning of what fails by errors too', () => {
    const [first, ...others] = warnings('warning');
    const hard = sum('zz-keras', 's', ['x', 'y'], 'error');
    const { findings } = checked({ a: cells }, ...(first ? [first] : []), ...others, hard);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', check: 'zz-keras' });
  });
});
