import { describe, expect, it } from 'vitest';
import { sameValues } from './sameValues.ts';

describe('sameValues', () => {
  it('tells two doubles apart by their last bit, and -0 from 0', () => {
    expect(sameValues({ x: [0.1 + 0.2] }, { x: [0.1 + 0.2] })).toBe(true);
    expect(sameValues({ x: [0.1 + 0.2] }, { x: [0.3] })).toBe(false);
    expect(sameValues({ x: -0 }, { x: 0 })).toBe(false);
  });

  it('sees what is missing, what is more and what is of another kind', () => {
    expect(sameValues({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameValues({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameValues([], {})).toBe(false);
    expect(sameValues(null, {})).toBe(false);
    expect(sameValues({ a: [1, 'x', null] }, { a: [1, 'x', null] })).toBe(true);
  });
});
