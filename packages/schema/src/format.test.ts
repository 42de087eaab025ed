import { describe, expect, test } from 'vitest';
import { absent, absentReasons } from './absent.ts';
import { absentWords, formatDate, formatNumber, formatValue } from './format.ts';
import { languages } from './language.ts';
import { type UnitName, units } from './units.ts';

describe('a date as a person reads it', () => {
  test('is written out in the language', () => {
    expect(formatDate('2022-01-01')).toBe('1 Januari 2022');
    expect(formatDate('2022-12-31', 'en')).toBe('31 December 2022');
  });
});

describe('a value as a person reads it', () => {
  test('has the notation of the language and the sign of its unit', () => {
    expect(formatValue(97.39, 'percent')).toBe('97,39 %');
    expect(formatValue(97.39, 'percent', { language: 'en' })).toBe('97.39%');
    expect(formatValue(1250000, 'rupiah')).toBe('Rp 1.250.000');
    expect(formatValue(1250000, 'rupiah', { language: 'en' })).toBe('Rp 1,250,000');
    expect(formatValue(17.8355, 'millionRupiah')).toBe('Rp 17,836 juta');
    expect(formatValue(3, 'tenant', { language: 'en' })).toBe('3 tenants');
    expect(formatValue(3.61, 'index')).toBe('3,61');
  });

  test('shows the part of a count that a quarter or a mean makes', () => {
    expect(formatValue(0.5, 'tenant')).toBe('0,5 tenant');
    expect(formatValue(1, 'tenant')).toBe('1 tenant');
  });

  test('shows a range by both its ends', () => {
    expect(formatValue({ from: 80, to: 90 }, 'percent')).toBe('80–90 %');
    expect(formatValue({ from: -2.5, to: 2.5 }, 'index')).toBe('\u22122,5–2,5');
  });

  test('shows a minus as the sign it is, before the currency too', () => {
    expect(formatValue(-4, 'rupiah')).toBe('\u2212Rp 4');
    expect(formatValue(-0.5, 'percent')).toBe('\u22120,5 %');
    expect(formatValue(-0.001, 'percent')).toBe('0 %');
  });

  test('shows the sign of a difference, and none of no difference', () => {
    expect(formatValue(4, 'percent', { signed: true })).toBe('+4 %');
    expect(formatValue(4, 'rupiah', { signed: true })).toBe('+Rp 4');
    expect(formatValue(0, 'percent', { signed: true })).toBe('0 %');
  });

  test('rounds for the eye, half away from zero, and shows no trailing zeros', () => {
    expect(formatValue(2.5, 'rupiah')).toBe('Rp 3');
    expect(formatValue(-2.5, 'rupiah')).toBe('\u2212Rp 3');
    expect(formatValue(97.3, 'percent')).toBe('97,3 %');
    expect(formatNumber(1 / 3, { digits: 4 })).toBe('0,3333');
  });

  test('keeps every digit of an exact number, beyond those of a double too', () => {
    const money = { scaled: 9007199254740993n, scale: 0 };
    expect(formatValue(money, 'rupiah')).toBe('Rp 9.007.199.254.740.993');
    const share = { scaled: -1234567890123456789n, scale: 2 };
    expect(formatValue(share, 'percent', { language: 'en' })).toBe(
      '\u221212,345,678,901,234,567.89%',
    );
    expect(formatNumber({ scaled: 5n, scale: 3 }, { digits: 2 })).toBe('0,01');
  });

  test('is a word when it is absent, never a zero or a dash', () => {
    for (const language of languages) {
      for (const reason of absentReasons) {
        const shown = formatValue(absent(reason), 'percent', { language });
        expect(shown).toBe(absentWords[reason][language]);
        expect(shown).toMatch(/^\p{L}[\p{L} ]+$/u);
      }
      expect(formatValue(null, 'percent', { language })).toBe(absentWords.undefined[language]);
    }
  });

  test('is a letter as it stands', () => {
    expect(formatValue('B-', 'letter')).toBe('B-');
  });
});

describe('every unit', () => {
  test.each(Object.keys(units) as UnitName[])('%s has words and shows a number', (name) => {
    for (const language of languages) {
      expect(units[name].label[language]).not.toBe('');
      expect(formatValue(12, name, { language })).toContain('12');
    }
    expect(units[name].factor).toBeGreaterThan(0);
    expect(units[name].digits).toBeGreaterThanOrEqual(0);
  });

  test('that counts something counts it under its own name', () => {
    for (const [name, unit] of Object.entries(units)) {
      if (unit.dimension.startsWith('count:')) expect(unit.dimension).toBe(`count:${name}`);
    }
  });
});
