import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from './arbitrary.suite.ts';
import {
  type Enclosure,
  beyondDoubles,
  bitsOf,
  isBeyond,
  isLong,
  longestBits,
  shortened,
} from './enclosure.ts';
import { exponentialOf } from './exponential.ts';
import { interval, isInterval, pointInterval } from './interval.ts';
import { intervalText } from './intervalText.ts';
import { logarithmOf } from './logarithm.ts';
import { nearestNumber } from './nearestNumber.ts';
import { raiseInterval } from './power.ts';
import {
  type Rational,
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  one,
  rational,
  signOfRational,
  subtractRationals,
} from './rational.ts';
import { rationalOfNumber } from './readRational.ts';
import { rootOf } from './root.ts';

const digits38 = rational(1n, 10n ** 38n);

function expectClose({ low, high }: Enclosure, near: number, size: Rational): void {
  expect(compareRationals(low, high)).not.toBe(1);
  const width = subtractRationals(high, low);
  expect(compareRationals(width, multiplyRationals(size, digits38))).not.toBe(1);
  const middle = nearestNumber(divideRationals(addRationals(low, high), rational(2n)));
  expect(Math.abs(middle - near)).toBeLessThanOrEqual(1e-13 * Math.max(Math.abs(near), 1e-300));
}

describe('exp', () => {
  it('is exact at 0 and narrow elsewhere', () => {
    expect(exponentialOf(rational(0n))).toEqual({ low: one, high: one });
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
        const found = exponentialOf(rationalOfNumber(x));
        expectClose(found, Math.exp(x), found.high);
      }),
      { seed: 12 },
    );
  });

  it('has the digits of e', () => {
    const { low, high } = exponentialOf(one);
    const e = rational(27182818284590452353602874713526624977n, 10n ** 37n);
    const next = rational(27182818284590452353602874713526624978n, 10n ** 37n);
    expect(compareRationals(low, next)).toBe(-1);
    expect(compareRationals(high, e)).toBe(1);
  });

  it('of sums is a product', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [divideRationals(a, rational(100n)), divideRationals(b, rational(100n))];
        const [p, q, r] = [x, y, addRationals(x, y)].map(exponentialOf) as [
          Enclosure,
          Enclosure,
          Enclosure,
        ];
        expect(compareRationals(multiplyRationals(p.low, q.low), r.high)).not.toBe(1);
        expect(compareRationals(multiplyRationals(p.high, q.high), r.low)).not.toBe(-1);
      }),
      { seed: 13 },
    );
  });
});

describe('log', () => {
  it('is exact at 1 and narrow elsewhere', () => {
    expect(logarithmOf(one)).toEqual({ low: rational(0n), high: rational(0n) });
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        fc.pre(Math.abs(Math.log(x)) > 1e-3);
        expectClose(logarithmOf(rationalOfNumber(x)), Math.log(x), one);
      }),
      { seed: 14 },
    );
  });

  it('takes exp back', () => {
    fc.assert(
      fc.property(fraction, (x) => {
        const { low, high } = exponentialOf(divideRationals(x, rational(10n)));
        expect(compareRationals(logarithmOf(low).low, divideRationals(x, rational(10n)))).not.toBe(
          1,
        );
        expect(
          compareRationals(logarithmOf(high).high, divideRationals(x, rational(10n))),
        ).not.toBe(-1);
      }),
      { seed: 15 },
    );
  });
});

describe('a root', () => {
  it('is exact where it is a fraction', () => {
    expect(rootOf(rational(9n, 4n), 2)).toEqual({ low: rational(3n, 2n), high: rational(3n, 2n) });
    expect(rootOf(rational(64n), 3).low).toEqual(rational(4n));
    expect(rootOf(rational(0n), 5).high).toEqual(rational(0n));
  });

  it('lies between two numbers whose powers lie around', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 9 }), (x, degree) => {
        const of = absoluteRational(x);
        const { low, high } = rootOf(of, degree);
        const power = ({ numerator, denominator }: Rational) =>
          rational(numerator ** BigInt(degree), denominator ** BigInt(degree));
        expect(compareRationals(power(low), of)).not.toBe(1);
        expect(compareRationals(power(high), of)).not.toBe(-1);
        const width = subtractRationals(high, low);
        expect(compareRationals(width, multiplyRationals(high, digits38))).not.toBe(1);
      }),
      { seed: 16 },
    );
  });
});

describe('a shortened number', () => {
  it('lies between its ends', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const x = rational(numerator ** 9n, denominator ** 9n + 1n);
        const { low, high } = shortened(x);
        expect(compareRationals(low, x)).not.toBe(1);
        expect(compareRationals(high, x)).not.toBe(-1);
      }),
      { seed: 17 },
    );
  });
});

describe('a power', () => {
  const n = (x: number): Rational => rational(BigInt(x));
  const from = (low: number, high: number) => interval(n(low), n(high));
  const raise = (base: ReturnType<typeof from>, exponent: Rational) => {
    const found = raiseInterval(base, pointInterval(exponent));
    return isInterval(found) ? intervalText(found) : found;
  };

  it.each([
    [from(-2, 3), n(2), '[0, 9]'],
    [from(-2, 3), n(3), '[-8, 27]'],
    [from(-3, -2), n(2), '[4, 9]'],
    [from(2, 4), n(-1), '[0.25, 0.5]'],
    [from(-2, 3), n(0), '1'],
    [from(0, 0), n(0), '1'],
    [from(0, 4), rational(1n, 2n), '[0, 2.000000001)'],
    [from(0, 0), rational(1n, 2n), '0'],
  ])('%#', (base, exponent, expected) => {
    expect(raise(base, exponent)).toBe(expected);
  });

  it('has no value where some numbers have none', () => {
    expect(raise(from(-2, 3), n(-1))).toEqual({ reason: 'undefined', perhaps: true });
    expect(raise(from(0, 0), n(-1))).toEqual({ reason: 'undefined' });
    expect(raise(from(-2, -1), rational(1n, 2n))).toEqual({ reason: 'undefined' });
    expect(raise(from(-2, 1), rational(1n, 2n))).toEqual({ reason: 'undefined', perhaps: true });
    expect(raise(from(0, 1), rational(-1n, 2n))).toEqual({ reason: 'undefined', perhaps: true });
  });

  it('of many digits is enclosed', () => {
    const [base, exponent] = [rational(1001n, 1000n), n(1500)];
    const found = raiseInterval(pointInterval(base), pointInterval(exponent));
    if (!isInterval(found)) throw new Error('no interval');
    const exact = rational(1001n ** 1500n, 1000n ** 1500n);
    expect(compareRationals(found.low, exact)).toBe(-1);
    expect(compareRationals(found.high, exact)).toBe(1);
    expect(nearestNumber(found.low)).toBe(nearestNumber(exact));
    expect(signOfRational(found.low)).toBe(1);
  });

  it('far beyond the doubles costs little', () => {
    expect(raise(from(10, 10), n(-1e15))).toBe('[0, 0.000000001)');
    expect(raiseInterval(from(10, 10), pointInterval(n(1e15)))).toHaveProperty('low');
  });
});

describe('an end', () => {
  it('is long by its digits, and beyond by its size, whichever way that is told', () => {
    const exponent = fc.integer({ min: -4200, max: 4200 });
    const any = fc
      .tuple(exponent, exponent, fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: 1n, max: 9n }))
      .map(([above, below, a, b]) =>
        multiplyRationals(
          rational(a * 2n ** BigInt(Math.abs(above)) + 1n, b),
          rational(1n, 2n ** BigInt(Math.abs(below)) + 1n),
        ),
      );
    fc.assert(
      fc.property(any, (x) => {
        expect(isLong(x)).toBe(bitsOf(x) > longestBits);
        expect(isBeyond(x)).toBe(compareRationals(absoluteRational(x), beyondDoubles) >= 0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
