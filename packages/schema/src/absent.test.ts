import { describe, expect, test } from 'vitest';
import { absent, absentCode, absentReason, absentReasons, finite, isAbsent } from './absent.ts';

describe('an absent value', () => {
  test('is one frozen thing for each reason', () => {
    for (const reason of absentReasons) {
      expect(absent(reason)).toBe(absent(reason));
      expect(Object.isFrozen(absent(reason))).toBe(true);
      expect(isAbsent(absent(reason))).toBe(true);
    }
  });

  test('has a code above 0 that gives its reason again', () => {
    for (const reason of absentReasons) {
      expect(absentCode(reason)).toBeGreaterThan(0);
      expect(absentReason(absentCode(reason))).toBe(reason);
    }
    for (const code of [0, 7, -1, 1.5, NaN]) expect(absentReason(code)).toBeNull();
  });

  test('is no number, text or list', () => {
    for (const value of [0, 1, '', 'pending', null, undefined, [], {}]) {
      expect(isAbsent(value)).toBe(false);
    }
  });
});

test('a double that is not finite becomes undefined, and -0 becomes 0', () => {
  for (const x of [NaN, Infinity, -Infinity]) expect(finite(x)).toBe(absent('undefined'));
  expect(Object.is(finite(-0), 0)).toBe(true);
  expect(finite(5e-324)).toBe(5e-324);
});
