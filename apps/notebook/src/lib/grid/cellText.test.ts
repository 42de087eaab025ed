import { describe, expect, it } from 'vitest';
import { cellText } from './cellText.ts';
import type { GridColumn } from './gridView.ts';

const form = (parts: Partial<GridColumn> = {}): GridColumn => ({
  ...{
    name: 'x',
    type: 'integer',
    title: null,
    unit: null,
    unitFrom: null,
    year: false,
    verbatim: false,
  },
  ...parts,
});
const text = (...given: Parameters<typeof cellText>) => cellText(...given).text;

describe('a cell of a grid', () => {
  it('keeps every digit of money beyond the doubles', () => {
    const money = {
      name: 'x',
      type: 'integer',
      values: BigInt64Array.of(9007199254740993n),
    } as const;
    expect(text(money, 0, form(), 'id')).toBe('9.007.199.254.740.993');
    expect(text(money, 0, form(), 'en')).toBe('9,007,199,254,740,993');
  });

  it('writes a year without marks between its digits', () => {
    const years = { name: 'x', type: 'integer', values: BigInt64Array.of(2022n) } as const;
    expect(text(years, 0, form({ year: true }), 'id')).toBe('2022');
  });

  it('names the unit of a number where its row does, and only there', () => {
    const value = {
      name: 'value',
      type: 'decimal',
      scale: 4,
      values: BigInt64Array.of(973900n, 973900n),
    } as const;
    const unit = { name: 'unit', type: 'text', values: ['percent', 'tidak dikenal'] } as const;
    const rows = { rows: 2, columns: [value, unit] };
    const given = form({ name: 'value', type: 'decimal', unitFrom: 'unit' });
    expect(text(value, 0, given, 'id', rows)).toBe('97,39 %');
    expect(text(value, 1, given, 'id', rows)).toBe('97,39');
    expect(text(value, 0, form({ type: 'decimal', unit: 'percent' }), 'id', rows)).toBe('97,39');
  });

  it('is a word where nothing is, also under a number that means nothing', () => {
    const none = {
      name: 'x',
      type: 'double',
      values: Float64Array.of(0),
      valid: Uint8Array.of(0),
    } as const;
    expect(cellText(none, 0, form(), 'id')).toEqual({ text: 'tanpa nilai', absent: true });
    expect(text({ name: 'x', type: 'text', values: [null] }, 0, form(), 'en')).toBe('no value');
    expect(text({ name: 'x', type: 'text', values: [''] }, 0, form(), 'en')).toBe('');
  });

  it('says yes and no', () => {
    const flags = { name: 'x', type: 'boolean', values: Uint8Array.of(1, 0) } as const;
    expect([0, 1].map((row) => text(flags, row, form(), 'id'))).toEqual(['ya', 'tidak']);
  });
});
