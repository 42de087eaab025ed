import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMean } from './exactMean.ts';

const plain = (...values: number[]) => values.map((value) => ({ value, weight: 1 }));

describe('the exact mean', () => {
  it('adds without a loss and divides once', () => {
    expect(exactMean(plain(0.1, 0.2, 0.3))).toBe(0.2);
    expect(0.6 / 3).not.toBe(0.2);
    expect(exactMean(plain(0.1, 0.7))).toBe(0.4);
    expect(exactMean(plain(...Array<number>(10).fill(0.1)))).toBe(0.1);
  });

  it('weighs', () => {
    const values = [
      { value: 100, weight: 3 },
      { value: 50, weight: 1 },
    ];
    expect(exactMean(values)).toBe(87.5);
    expect(exactMean([...values, { value: 12345, weight: 0 }])).toBe(87.5);
  });

  it('is null for nothing and where nothing weighs', () => {
    expect(exactMean([])).toBeNull();
    expect(exactMean([{ value: 5, weight: 0 }])).toBeNull();
  });

  it('is the same in every order, and of equal values that value', () => {
    const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        expect(exactMean(plain(...list.toReversed()))).toBe(exactMean(plain(...list)));
        expect(exactMean(plain(...list.toSorted()))).toBe(exactMean(plain(...list)));
      }),
      { seed: 2022 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        (n, count) => {
          const value = n / 1000;
          expect(exactMean(plain(...Array<number>(count).fill(value)))).toBe(value);
        },
      ),
      { seed: 2022 },
    );
  });
});
