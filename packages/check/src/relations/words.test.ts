import { pointInterval, rational } from '@tolok/formula';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cells/cell.ts';
import { checked, madeCheck } from '../madeReport.suite.ts';
import { printedText, saysAndShould } from './words.ts';

const cell = (parts: Partial<Cell> = {}): Cell => ({
  dataset: 'laporan',
  resource: 'a',
  index: 0,
  field: 'actual',
  table: 'a',
  row: null,
  column: 'actual',
  line: null,
  asPrinted: null,
  value: { scaled: 60000050n, scale: 2 },
  text: null,
  absent: null,
  unit: null,
  ...parts,
});

describe('a figure in a sentence', () => {
  it('stands as printed, and where nothing is printed as each language writes it', () => {
    expect(printedText(cell())).toEqual({ id: '600.000,5', en: '600,000.5' });
    expect(printedText(cell({ asPrinted: '600.000,50' }))).toEqual({
      id: '600.000,50',
      en: '600.000,50',
    });
    expect(printedText(cell({ value: null }))).toEqual({ id: '–', en: '–' });
  });

  it('has one notation on both sides of its sentence', () => {
    const by = { id: 'semestinya', en: 'expected' };
    expect(saysAndShould(cell(), pointInterval(rational(1200n, 1n)), by)).toEqual({
      id: 'Tercetak 600.000,5, semestinya 1.200,0.',
      en: 'Printed 600,000.5, expected 1,200.0.',
    });
  });

  it('has one notation in the list of what a condition speaks of', () => {
    const column = (name: string) => ({
      where: { role: name },
      value: 'quarter',
      unit: 'rupiah' as const,
    });
    const { findings } = checked(
      {
        a: [
          { row: 'x', role: 'actual', year: 2018, quarter: 500_000, printed: '1' },
          { row: 'y', role: 'target', year: 2018, quarter: 600_000, printed: '1' },
        ],
      },
      madeCheck({
        must: 'A > B',
        cells: { resource: 'a' },
        by: ['year'],
        inputs: { A: column('actual'), B: column('target') },
      }),
    );
    expect(findings[0]?.message).toEqual({
      id: 'Tidak berlaku A > B: A 500.000, B 600.000.',
      en: 'A > B does not hold: A 500,000, B 600,000.',
    });
  });
});

describe('a year', () => {
  const years = checked(
    { a: [{ row: 'x', year: 2017, printed: '1' }], b: [{ row: 'x', year: 2018, printed: '1' }] },
    madeCheck({
      equal: [
        { resource: 'a', value: 'year' },
        { resource: 'b', value: 'year' },
      ],
      on: ['row'],
    }),
  );

  it('is never grouped, on either side of a finding', () => {
    const [first] = years.findings;
    expect(first).toMatchObject({ reported: '2018', expected: '2017', interval: null });
    expect(first?.message.en).toBe('Printed 2018 here and 2017 elsewhere.');
    const year = cell({ value: { scaled: 2017n, scale: 0 }, text: '2017', isYear: true });
    const by = { id: 'semestinya', en: 'expected' };
    expect(saysAndShould(year, pointInterval(rational(2018n, 1n)), by).en).toBe(
      'Printed 2017, expected 2018.',
    );
  });
});
