import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInterval, fraction, inside, member, share, shareWithEnds } from './arbitrary.suite.ts';
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  subtractIntervals,
  touchesZero,
} from './arithmetic.ts';
import { absoluteInterval, largerInterval, smallerInterval } from './extremes.ts';
import { type Interval, interval, isInterval, pointInterval } from './interval.ts';
import { intervalText } from './intervalText.ts';
import {
  type Rational,
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
} from './rational.ts';
import { contains, encloses, hull, meet, overlaps } from './relations.ts';

const n = (x: number): Rational => rational(BigInt(x));
const from = (low: number, high: number, brackets = '[]'): Interval =>
  interval(n(low), n(high), brackets.startsWith('['), brackets.endsWith(']'));
const text = (x: Interval) => intervalText(x);

const operations: readonly [
  name: string,
  ofIntervals: (a: Interval, b: Interval) => Interval,
  ofNumbers: (a: Rational, b: Rational) => Rational,
][] = [
  ['sum', addIntervals, addRationals],
  ['difference', subtractIntervals, subtractRationals],
  ['product', multiplyIntervals, multiplyRationals],
  ['larger', largerInterval, (a, b) => (compareRationals(a, b) > 0 ? a : b)],
  ['smaller', smallerInterval, (a, b) => (compareRationals(a, b) < 0 ? a : b)],
];

describe('the interval of', () => {
  it.each(operations)('a %s holds that of every two numbers', (_, ofIntervals, ofNumbers) => {
    fc.assert(
      fc.property(anyInterval, anyInterval, shareWithEnds, shareWithEnds, (a, b, s, t) =>
        contains(ofIntervals(a, b), ofNumbers(member(a, s), member(b, t))),
      ),
      { seed: 4 },
    );
  });

  it.each(operations)('a %s of two single numbers is one number', (_, ofIntervals, ofNumbers) => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const found = ofIntervals(pointInterval(a), pointInterval(b));
        expect(found).toEqual(pointInterval(ofNumbers(a, b)));
      }),
      { seed: 6 },
    );
  });

  it.each(operations)('a %s has the ends of closed intervals', (_, ofIntervals, ofNumbers) => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        const [x, y] = [interval(a.low, a.high), interval(b.low, b.high)];
        const ends = [a.low, a.high].flatMap((p) => [b.low, b.high].map((q) => ofNumbers(p, q)));
        const spanned = ends.map(pointInterval).reduce(hull);
        expect(ofIntervals(x, y)).toEqual(spanned);
      }),
      { seed: 5 },
    );
  });

  it.each(operations)('a %s is no wider for narrower ones', (_, ofIntervals) => {
    fc.assert(
      fc.property(anyInterval, anyInterval, anyInterval, (a, b, c) =>
        encloses(ofIntervals(hull(a, b), c), ofIntervals(a, c)),
      ),
      { seed: 6 },
    );
  });

  it('a sum and a product do not depend on the order', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        expect(addIntervals(a, b)).toEqual(addIntervals(b, a));
        expect(multiplyIntervals(a, b)).toEqual(multiplyIntervals(b, a));
      }),
      { seed: 7 },
    );
  });

  it('a quotient holds every quotient, and is none around zero', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, share, share, (a, b, s, t) => {
        const quotient = divideIntervals(a, b);
        if (touchesZero(b)) expect(quotient).toMatchObject({ reason: 'undefined' });
        else if (isInterval(quotient))
          expect(contains(quotient, divideRationals(inside(a, s), inside(b, t)))).toBe(true);
      }),
      { seed: 8 },
    );
  });

  it('a quotient by zero alone has no value for certain', () => {
    expect(divideIntervals(from(1, 2), from(0, 0))).toEqual({ reason: 'undefined' });
    expect(divideIntervals(from(1, 2), from(-1, 1))).toEqual({
      reason: 'undefined',
      perhaps: true,
    });
    expect(divideIntervals(from(1, 2), from(0, 1, '(]'))).toMatchObject({ perhaps: true });
  });

  it('a size holds every size', () => {
    fc.assert(
      fc.property(anyInterval, share, (a, s) =>
        contains(absoluteInterval(a), absoluteRational(inside(a, s))),
      ),
      { seed: 9 },
    );
    expect(text(absoluteInterval(from(-3, 2, '(]')))).toBe('[0, 3)');
    expect(text(absoluteInterval(from(-3, -2, '[)')))).toBe('(2, 3]');
  });
});

describe('an end is included', () => {
  it.each([
    ['sum', addIntervals(from(0, 1, '[)'), from(0, 1)), '[0, 2)'],
    ['product of zero and an open end', multiplyIntervals(from(0, 1), from(0, 1, '()')), '[0, 1)'],
    ['product of open zeros', multiplyIntervals(from(0, 1, '(]'), from(0, 1, '(]')), '(0, 1]'],
    ['larger', largerInterval(from(0, 1, '[)'), from(0, 1)), '[0, 1]'],
    [
      'larger of an open and a closed low end',
      largerInterval(from(0, 1, '(]'), from(0, 1)),
      '(0, 1]',
    ],
    ['smaller', smallerInterval(from(0, 1, '(]'), from(0, 1, '[)')), '[0, 1)'],
  ])('in a %s when some numbers reach it', (_, found, expected) => {
    expect(text(found)).toBe(expected);
  });
});

describe('two intervals', () => {
  it('have a hull and a part in common', () => {
    expect(text(hull(from(0, 1, '[)'), from(1, 2)))).toBe('[0, 2]');
    expect(text(hull(from(0, 2, '()'), from(0, 1)))).toBe('[0, 2)');
    expect(meet(from(0, 1, '[)'), from(1, 2))).toBeNull();
    expect(text(meet(from(0, 2), from(1, 3, '(]')) as Interval)).toBe('(1, 2]');
    expect(overlaps(from(0, 1), from(1, 2))).toBe(true);
    expect(overlaps(from(0, 1), from(1, 2, '(]'))).toBe(false);
  });

  it('hold what both hold', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, share, (a, b, s) => {
        const both = meet(a, b);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(encloses(hull(a, b), a) && encloses(hull(a, b), b)).toBe(true);
        if (both) {
          const x = inside(both, s);
          expect(contains(a, x) && contains(b, x) && encloses(a, both)).toBe(true);
        } else expect(contains(b, inside(a, s))).toBe(false);
      }),
      { seed: 10 },
    );
  });

  it('cannot be empty', () => {
    expect(() => from(2, 1)).toThrow(RangeError);
    expect(() => from(1, 1, '[)')).toThrow(RangeError);
  });
});

describe('the text of an interval', () => {
  it.each([
    [from(1, 2), '[1, 2]'],
    [from(1, 2, '()'), '(1, 2)'],
    [from(100, 100), '100'],
    [interval(rational(97385n, 1000n), rational(97395n, 1000n), true, false), '[97.385, 97.395)'],
    [interval(rational(-1n, 3n), rational(1n, 3n)), '(-0.333333334, 0.333333334)'],
    [pointInterval(rational(1n, 3n)), '(0.333333333, 0.333333334)'],
  ])('%#: %o', (of, expected) => {
    expect(text(of)).toBe(expected);
  });
});
