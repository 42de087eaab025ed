import { describe, expect, it } from 'vitest';
import { figureText, intervalText, placeText, printedPlaceText, printedText } from './placeText.ts';
import { finding, place } from './report.suite.ts';

describe('placeText', () => {
  it('names table, row, column and line, and leaves out what is not known', () => {
    expect(placeText(place(), 'id')).toBe('Tabel 3.2 · SK3.4 · Realisasi · baris 811');
    expect(placeText(place({ row: null, column: null, line: null }), 'id')).toBe('Tabel 3.2');
  });
});

describe('figures', () => {
  it('stand as printed where they are, otherwise in the notation of the language', () => {
    expect(printedText(finding(), 'en')).toBe('97,39');
    const unprinted = finding({ where: [place({ asPrinted: null })] });
    expect(printedText(unprinted, 'id')).toBe('97,39');
    expect(printedText(unprinted, 'en')).toBe('97.39');
    expect(figureText(null, 'id')).toBe(null);
  });

  it('are what the table holds where nothing is known to be printed', () => {
    const held = (value: number | string) => place({ asPrinted: null, value, line: null });
    expect(printedPlaceText(held(1250.5), 'id')).toBe('Tabel 3.2 · SK3.4 · Realisasi: 1.250,5');
    expect(printedPlaceText(held(1250.5), 'en')).toBe('Tabel 3.2 · SK3.4 · Realisasi: 1,250.5');
    expect(printedPlaceText(held('2022'), 'id')).toBe('Tabel 3.2 · SK3.4 · Realisasi: 2022');
  });

  it('have an interval where its bounds differ for a reader', () => {
    expect(intervalText(finding(), 'id')).toBe('29,5–30,5');
    expect(intervalText(finding({ interval: [98.87801, 98.87804] }), 'id')).toBe(null);
    expect(intervalText(finding({ interval: null }), 'id')).toBe(null);
  });
});
