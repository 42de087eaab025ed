import { describe, expect, it } from 'vitest';
import { numberWords } from './numberWords.ts';

describe('numbers in words', () => {
  it.each([
    ['nol', 0n],
    ['dua', 2n],
    ['Ketiga', 3n],
    ['sepuluh', 10n],
    ['Empat Belas', 14n],
    ['dua puluh lima', 25n],
    ['seratus lima', 105n],
    ['Empat Ratus Delapan Puluh Lima Ribu', 485_000n],
    [
      'Sembilan Milyar Sembilan Ratus Enam Puluh Juta Sembilan Ratus Delapan Belas Ribu',
      9_960_918_000n,
    ],
    [
      'Sebelas Miliar Seratus Tujuh Puluh Lima Juta Empat Ratus Delapan Puluh Lima Ribu',
      11_175_485_000n,
    ],
  ])('%s', (text, value) => {
    expect(numberWords(text)).toBe(value);
  });

  it.each(['', 'dua sampai tiga', 'dua tiga', 'ratus', 'juta', 'lima tahun', 'kesatu', '14'])(
    'are not found in "%s"',
    (text) => {
      expect(numberWords(text)).toBeNull();
    },
  );
});
