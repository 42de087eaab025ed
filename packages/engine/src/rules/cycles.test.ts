import { describe, expect, it } from 'vitest';
import { cyclePath } from './cycles.ts';

describe('the cycle a walk closes', () => {
  it('begins where the walk met itself', () => {
    expect(cyclePath(['a', 'b', 'c', 'b'])).toEqual(['b', 'c', 'b']);
    expect(cyclePath(['a', 'a'])).toEqual(['a', 'a']);
  });

  it('is none while every step is new', () => {
    expect(cyclePath(['a', 'b', 'c'])).toBeNull();
    expect(cyclePath(['a'])).toBeNull();
    expect(cyclePath([])).toBeNull();
  });
});
