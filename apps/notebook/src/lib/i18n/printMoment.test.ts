import { expect, it } from 'vitest';
import { printMoment, printTime } from './printMoment.ts';

const at = new Date(2026, 10, 8, 9, 5, 7).getTime();

it('prints a time of day as each language writes it', () => {
  expect(printTime(at, 'id')).toBe('09.05.07');
  expect(printTime(at, 'en')).toBe('09:05:07');
});

it('prints the day of this machine, not of UTC', () => {
  expect(printMoment(at, 'id')).toBe('8 November 2026, 09.05.07');
  expect(printMoment(new Date(2026, 0, 1, 0, 0, 0).getTime(), 'en')).toBe(
    '1 January 2026, 00:00:00',
  );
});
