import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('finds a name with a letter more, less, other or in capitals', () => {
  const names = ['realisasi', 'pagu', 'target'];
  for (const typed of ['realisai', 'realisasii', 'realisesi', 'Realisasi', 'REALISASI']) {
    expect(nearest(typed, names)).toBe('realisasi');
  }
});

test('prefers the nearer of two, and the first of two as near', () => {
  expect(nearest('targets', ['targat', 'target'])).toBe('target');
  expect(nearest('pag', ['pags', 'pagu'])).toBe('pags');
});

test('offers nothing when more than a third of the letters differ', () => {
  expect(nearest('anggaran', ['pagu', 'target'])).toBeNull();
  expect(nearest('ab', ['cd'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});

test('finds a name itself among any others', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 12 }),
      fc.array(fc.string({ maxLength: 12 })),
      (name, all) => {
        expect(nearest(name, [...all, name])?.toLowerCase()).toBe(name.toLowerCase());
      },
    ),
    { seed: 1 },
  );
});
