import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf, pointerOf, valueAt } from './pointer.ts';

test('a pointer taken apart gives its keys again', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(keysOf(pointerOf(keys))).toEqual(keys);
    }),
    { seed: 1 },
  );
});

test('the examples of RFC 6901 point to their values', () => {
  const root = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7 };
  expect(valueAt(root, '')).toBe(root);
  expect(valueAt(root, '/foo/0')).toBe('bar');
  expect(valueAt(root, '/')).toBe(0);
  expect(valueAt(root, '/a~1b')).toBe(1);
  expect(valueAt(root, '/m~0n')).toBe(8);
  expect(valueAt(root, '/ ')).toBe(7);
});

test('a pointer to nothing, or into what every object inherits, gives undefined', () => {
  expect(valueAt({ a: 1 }, '/b')).toBeUndefined();
  expect(valueAt({ a: 1 }, '/a/b')).toBeUndefined();
  expect(valueAt({ a: null }, '/a/b')).toBeUndefined();
  expect(valueAt({}, '/toString')).toBeUndefined();
});
