import { describe, expect, it } from 'vitest';
import { madeReport } from '../madeReport.suite.ts';
import { cellReader } from './cellReader.ts';

const made = madeReport({
  a: [{ row: 'Pagu', column: '2021', year: 2021, printed: '1.250,5', unit: 'rupiah' }],
});
const [resource] = made.resources;
if (!resource) throw new Error('The table is not there');
const read = cellReader(made, resource);

describe('a cell of a printed table', () => {
  it('has the characters, the unit and the column of its figure', () => {
    const { asPrinted, unit, column, text } = read(0, 'value');
    expect({ asPrinted, unit, column, text }).toEqual({
      asPrinted: '1.250,5',
      unit: 'rupiah',
      column: '2021',
      text: null,
    });
  });

  it('has none of them where another column is read, which says what it says itself', () => {
    const year = read(0, 'year');
    expect([year.asPrinted, year.unit, year.column, year.text]).toEqual([
      null,
      null,
      'year',
      '2021',
    ]);
    const row = read(0, 'row');
    expect([row.asPrinted, row.unit, row.column, row.text]).toEqual([null, null, 'row', 'Pagu']);
  });

  it('says nothing where its column says nothing', () => {
    const quarter = read(0, 'quarter');
    expect([quarter.value, quarter.text, quarter.asPrinted]).toEqual([null, null, null]);
  });
});
