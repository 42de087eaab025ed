import { describe, expect, it } from 'vitest';
import { type Interval, interval, isInterval, pointInterval } from './interval.ts';
import { intervalText } from './intervalText.ts';
import { geomeanOf } from './means.ts';
import { rational } from './rational.ts';

const n = (x: number): Interval => pointInterval(rational(BigInt(x)));
const many = (of: Interval): Interval[] => new Array<Interval>(100).fill(of);
const print = (numbers: readonly Interval[]) => {
  const found = geomeanOf(numbers);
  return isInterval(found) ? intervalText(found, 30) : found;
};

describe('the geometric mean', () => {
  it('of few numbers is exact where it is a fraction', () => {
    expect(print([n(2), n(4), n(8)])).toBe('4');
  });

  it('of many numbers lies close around it', () => {
    const [low, high] = ['3.999999999999999999999999999999', '4.000000000000000000000000000001'];
    expect(print(many(n(4)))).toBe(`(${low}, ${high})`);
    expect(print(many(interval(rational(0n), rational(4n))))).toBe(`[0, ${high})`);
    expect(print([...many(n(4)), n(0)])).toBe('0');
    expect(print([...many(n(4)), n(-1)])).toEqual({ reason: 'undefined' });
  });

  it('of long numbers does not multiply them out', () => {
    const long = pointInterval(rational(3n ** 1000n, 2n ** 1580n));
    const found = geomeanOf(new Array<Interval>(60).fill(long));
    expect(isInterval(found) && intervalText(found, 3)).toBe(intervalText(long, 3));
  });
});
