import fc from 'fast-check';
import { type Interval, interval } from './interval.ts';
import {
  type Rational,
  addRationals,
  compareRationals,
  multiplyRationals,
  one,
  rational,
  subtractRationals,
  zero,
} from './rational.ts';
import { contains } from './relations.ts';

/** Fractions of the size that reports print. */
export const fraction: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -5000n, max: 5000n }), fc.constantFrom(1n, 2n, 3n, 10n, 100n, 7n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

/** Intervals of all four kinds, points among them. */
export const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fraction, fraction, fc.boolean(), fc.boolean())
  .map(([a, b, lowIncluded, highIncluded]) => {
    const order = compareRationals(a, b);
    if (order === 0) return interval(a, a);
    return order < 0
      ? interval(a, b, lowIncluded, highIncluded)
      : interval(b, a, lowIncluded, highIncluded);
  });

/** A share of the way through an interval, from 1 to 99 of a hundred. */
export const share: fc.Arbitrary<Rational> = fc
  .bigInt({ min: 1n, max: 99n })
  .map((n) => rational(n, 100n));

/** The number at that share, between the ends unless the interval is a point. */
export const inside = ({ low, high }: Interval, at: Rational): Rational =>
  addRationals(low, multiplyRationals(subtractRationals(high, low), at));

/** A share that may be that of an end, which stands for the number there or else one close by. */
export const shareWithEnds: fc.Arbitrary<Rational> = fc.oneof(share, fc.constantFrom(zero, one));

/** The number at such a share that belongs to the interval. */
export function member(of: Interval, at: Rational): Rational {
  const x = inside(of, at);
  const close = at.numerator === 0n ? rational(1n, 10n ** 6n) : rational(999_999n, 10n ** 6n);
  return contains(of, x) ? x : inside(of, close);
}
