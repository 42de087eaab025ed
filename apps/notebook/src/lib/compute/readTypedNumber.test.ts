import { describe, expect, it } from 'vitest';
import { readTypedNumber } from './readTypedNumber.ts';

describe('a typed number', () => {
  it('is read in the notation of the language, spaces around it and a percent sign allowed', () => {
    expect(readTypedNumber(' 47,5 ', 'id')).toBe(47.5);
    expect(readTypedNumber('50 %', 'id')).toBe(50);
    expect(readTypedNumber('1.250', 'id')).toBe(1250);
    expect(readTypedNumber('47.5%', 'en')).toBe(47.5);
  });

  it('is null when it is none, or stands in the other notation', () => {
    for (const text of ['', 'lima', '4 5', '47.5', '--3']) {
      expect(readTypedNumber(text, 'id'), text).toBeNull();
    }
  });
});
