import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, isId, isVersion, parseReference, printReference } from './ids.ts';

describe('an id', () => {
  test.each(['pdn-pbj', 'ikm', 'tabel-3.26', 'bspji-ambon-2022-rev-171', 'a'.repeat(63)])(
    'may be %s',
    (id) => expect(isId(id)).toBe(true),
  );

  test.each(['', 'A', '1a', 'a-', 'a--b', 'a_b', 'é', 'a b', 'pdn\u200b', 'a\n', 'a'.repeat(64)])(
    'is not %j',
    (id) => expect(isId(id)).toBe(false),
  );
});

describe('a version', () => {
  test.each(['0.0.0', '1.0.0', '10.20.30'])('may be %s', (v) => expect(isVersion(v)).toBe(true));

  test.each(['', '1', '1.0', '01.0.0', '1.0.0-x', '1.0.0.0', 'v1.0.0', '1.0.0\n', '١.0.0'])(
    'is not %j',
    (v) => expect(isVersion(v)).toBe(false),
  );

  test('orders by its numbers, not by its letters', () => {
    expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0);
    expect(compareVersions('1.0.9', '1.0.10')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '2.0.0')).toBe(0);
    expect(compareVersions('1.0.9007199254740993', '1.0.9007199254740992')).toBeGreaterThan(0);
  });

  test('has a place of its own among all others', () => {
    const part = fc.nat(200);
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
        const expected = a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(expected));
      }),
      { seed: 1 },
    );
  });
});

describe('a reference', () => {
  test('is an id, @ and a version', () => {
    expect(parseReference('pdn-pbj@1.2.3')).toEqual({ id: 'pdn-pbj', version: '1.2.3' });
    expect(printReference({ id: 'pdn-pbj', version: '1.2.3' })).toBe('pdn-pbj@1.2.3');
  });

  test.each(['pdn-pbj', '@1.0.0', 'pdn-pbj@', 'pdn-pbj@1', 'a@1.0.0@1.0.0', 'A@1.0.0'])(
    'is not %s',
    (text) => expect(parseReference(text)).toBeNull(),
  );
});
