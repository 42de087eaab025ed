import type { Expect } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type MadeCell, checked, madeCheck } from '../madeReport.suite.ts';

const filled = (...columns: string[]): Expect => ({
  present: { resource: 'a', where: { role: 'target' } },
  columns,
  by: ['row'],
});
const outcome = (cells: readonly MadeCell[], what: Expect) =>
  checked({ a: cells }, madeCheck(what));

describe('a column that must say something', () => {
  it('says it by a text, by a number, by a zero', () => {
    const cells = [
      { row: 'satu', role: 'target', indicator: 'ikm', printed: '0' },
      { row: 'dua', role: 'target', indicator: 'ipp', printed: '3,6' },
    ];
    const { counts, findings } = outcome(cells, filled('indicator', 'value'));
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ evaluated: 4, proved: 4 });
  });

  it.each([
    ['a number that is not there', 'value', { printed: '-' }],
    ['a text that is not there', 'indicator', { printed: '1' }],
    ['an empty text', 'asPrinted', { printed: '' }],
  ])('does not say it by %s', (_, column, more) => {
    const { findings } = outcome([{ row: 'satu', role: 'target', ...more }], filled(column));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.en).toBe(`satu: "${column}" is empty.`);
    expect(findings[0]?.where[0]).toMatchObject({ row: 'satu', line: 1 });
  });

  it('is asked of the rows that are meant alone, each column on its own', () => {
    const cells = [
      { row: 'satu', role: 'target', printed: '-' },
      { row: 'dua', role: 'actual', printed: '-' },
    ];
    const { findings, counts } = outcome(cells, filled('indicator', 'value', 'absent'));
    expect(findings.map(({ where: [first] }) => first?.row)).toEqual(['satu', 'satu']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(counts).toMatchObject({ evaluated: 3, proved: 1 });
  });

  it('is a mistake of the check where no table has it', () => {
    const { checks } = outcome([{ row: 'satu', role: 'target', printed: '1' }], filled('rumus'));
    expect(checks[0]?.outcome).toBe('error');
    expect(checks[0]?.reason?.en).toContain('uses the column "rumus"');
  });
});
