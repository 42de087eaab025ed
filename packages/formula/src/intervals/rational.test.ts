import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from './arbitrary.suite.ts';
import { decimalText } from './decimalText.ts';
import { nearestNumber } from './nearestNumber.ts';
import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  signOfRational,
  subtractRationals,
} from './rational.ts';
import { rationalOfDecimal, rationalOfNumber } from './readRational.ts';
import { bitLength, ceilingOf, floorOf } from './wholes.ts';

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b));

describe('a fraction', () => {
  it('is in lowest terms, with the sign above', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it('is in lowest terms on either side of the largest safe integer', () => {
    const border = 2n ** 53n;
    const part = fc.oneof(
      fc.bigInt({ min: border - 1000n, max: border + 1000n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      fc.bigInt({ min: 1n, max: 2n ** 120n }),
    );
    fc.assert(
      fc.property(part, part, part, (a, b, common) => {
        const { numerator, denominator } = rational(-a * common, b * common);
        expect(numerator * b).toBe(-a * denominator);
        expect(euclid(-numerator, denominator)).toBe(1n);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('adds, subtracts, multiplies and divides exactly', () => {
    const [third, half] = [rational(1n, 3n), rational(-1n, 2n)];
    expect(addRationals(third, half)).toEqual(rational(-1n, 6n));
    expect(subtractRationals(third, half)).toEqual(rational(5n, 6n));
    expect(multiplyRationals(third, half)).toEqual(rational(-1n, 6n));
    expect(divideRationals(third, half)).toEqual(rational(-2n, 3n));
    expect(() => divideRationals(third, rational(0n))).toThrow(RangeError);
  });

  it('comes back from a sum and a product', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(subtractRationals(addRationals(a, b), b)).toEqual(a);
        expect(addRationals(a, b)).toEqual(addRationals(b, a));
        if (signOfRational(b) !== 0) expect(divideRationals(multiplyRationals(a, b), b)).toEqual(a);
        expect(compareRationals(a, b)).toBe(signOfRational(subtractRationals(a, b)));
        const alike = rational(a.numerator + 1n, a.denominator);
        expect(compareRationals(a, alike)).toBe(signOfRational(subtractRationals(a, alike)));
        expect(signOfRational(absoluteRational(a))).not.toBe(-1);
      }),
      { seed: 1 },
    );
  });
});

describe('a fraction read', () => {
  it.each([
    [12345n, 2, 2469n, 20n],
    [-5n, 0, -5n, 1n],
    [7n, -3, 7000n, 1n],
  ])('from the decimal %d of scale %d', (scaled, scale, numerator, denominator) => {
    expect(rationalOfDecimal({ scaled, scale })).toEqual({ numerator, denominator });
  });

  it.each([
    [0.1, rational(1n, 10n)],
    [-0, rational(0n)],
    [-0.25, rational(-1n, 4n)],
    [1e21, rational(10n ** 21n)],
    [1.5e-7, rational(3n, 2n * 10n ** 7n)],
  ])('from the double %d', (x, expected) => {
    expect(rationalOfNumber(x)).toEqual(expected);
  });
});

describe('the nearest double', () => {
  it('of a double is itself', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, (x) => nearestNumber(rationalOfNumber(x)) === x),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('is the one that the text of a decimal reads as, down to the smallest and beyond the largest', () => {
    const scale = fc.oneof(fc.integer({ min: -330, max: 370 }), fc.integer({ min: 300, max: 345 }));
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), scale, (scaled, digits) => {
        const found = nearestNumber(rationalOfDecimal({ scaled, scale: digits }));
        return found === Number(`${scaled}e${-digits}`);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  it('is the even one of two', () => {
    expect(nearestNumber(rational(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(nearestNumber(rational(2n ** 53n + 3n))).toBe(2 ** 53 + 4);
    expect(nearestNumber(rational(1n, 2n ** 1075n))).toBe(0);
    expect(nearestNumber(rational(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
  });
});

describe('a decimal text', () => {
  it.each([
    [rational(1n, 3n), 4, '0.3333'],
    [rational(5n, 2n), 0, '3'],
    [rational(-5n, 2n), 0, '-3'],
    [rational(-1n, 1000n), 2, '0.00'],
    [rational(-12345n, 10n), 2, '-1234.50'],
    [rational(1005n, 1000n), 2, '1.01'],
  ])('%o with %d digits', (x, digits, text) => {
    expect(decimalText(x, digits)).toBe(text);
  });
});

describe('whole numbers', () => {
  it('are rounded down and up, and know their length', () => {
    expect([floorOf(-7n, 2n), floorOf(7n, 2n), floorOf(-8n, 2n)]).toEqual([-4n, 3n, -4n]);
    expect([ceilingOf(-7n, 2n), ceilingOf(7n, 2n), ceilingOf(8n, 2n)]).toEqual([-3n, 4n, 4n]);
    expect([0n, 1n, -2n, 15n, 16n, 2n ** 64n].map(bitLength)).toEqual([0, 1, 2, 4, 5, 65]);
  });
});
