import { isAbsent } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/compileCase.ts';
import { functionNames } from '../functions/index.ts';
import { anyInterval, member, shareWithEnds } from './arbitrary.suite.ts';
import { evaluateInterval } from './evaluateInterval.ts';
import { anyFormula, compileFormula, names } from './formulas.suite.ts';
import {
  type Interval,
  type IntervalOutcome,
  interval,
  isInterval,
  pointInterval,
} from './interval.ts';
import type { IntervalInputs } from './intervalScope.ts';
import { nearestNumber } from './nearestNumber.ts';
import {
  type Rational,
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  one,
  rational,
  subtractRationals,
} from './rational.ts';
import { rationalOfNumber } from './readRational.ts';
import { encloses, hull } from './relations.ts';
import { tightInterval } from './tightInterval.ts';

/** Intervals about as wide as the digits of reports leave them. */
const input: fc.Arbitrary<Interval> = anyInterval.map(({ low, high, ...brackets }) => ({
  low: divideRationals(low, rational(50n)),
  high: divideRationals(
    addRationals(low, divideRationals(subtractRationals(high, low), rational(20n))),
    rational(50n),
  ),
  ...brackets,
}));

const box = fc.tuple(input, input, input, fc.array(input, { maxLength: 4 }));
type Box = readonly [Interval, Interval, Interval, readonly Interval[]];
const shares = fc.array(shareWithEnds, { minLength: 7, maxLength: 7 });

const named = ([a, b, c, x]: Box): IntervalInputs => ({ a, b, c, x });

/** One number of each interval. */
function pointsIn([a, b, c, x]: Box, at: readonly Rational[]): Box {
  const point = (of: Interval, i: number) => pointInterval(member(of, at[i] ?? one));
  return [point(a, 0), point(b, 1), point(c, 2), x.map((of, i) => point(of, i + 3))];
}

const slack = rational(1n, 10n ** 18n);

/** Wider by what enclosures may be off. */
function loosened({ low, high }: Interval): Interval {
  const by = (x: Rational) => multiplyRationals(addRationals(absoluteRational(x), one), slack);
  return interval(subtractRationals(low, by(low)), addRationals(high, by(high)));
}

/** Whether what is said over an interval allows what comes of a part of it. */
function allows(whole: IntervalOutcome, part: IntervalOutcome): boolean {
  if (isInterval(whole)) return isInterval(part) && encloses(loosened(whole), part);
  return whole.perhaps === true || (!isInterval(part) && part.perhaps !== true);
}

describe.each([
  ['evaluateInterval', evaluateInterval],
  ['tightInterval', tightInterval],
])('%s', (_, evaluateOver) => {
  it('holds the exact value at every point inside', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyFormula, box, shares, (text, of, at) => {
        const formula = compileFormula(text);
        const whole = evaluateOver(formula, named(of));
        const part = evaluateInterval(formula, named(pointsIn(of, at)));
        return allows(whole, part);
      }),
      { seed: 21, numRuns: 1200 },
    );
  });

  it('is no narrower for wider inputs', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyFormula, box, box, (text, some, others) => {
        const formula = compileFormula(text);
        const wider = names.map((__, i) => hull(some[i] as Interval, others[i] as Interval));
        const [a, b, c] = wider as [Interval, Interval, Interval];
        const whole = evaluateOver(formula, named([a, b, c, some[3]]));
        return allows(whole, evaluateOver(formula, named(some)));
      }),
      { seed: 22, numRuns: 400 },
    );
  });
});

describe('tightInterval', () => {
  it('is never wider than evaluateInterval', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyFormula, box, (text, of) => {
        const formula = compileFormula(text);
        return allows(evaluateInterval(formula, named(of)), tightInterval(formula, named(of)));
      }),
      { seed: 23, numRuns: 400 },
    );
  });
});

describe('over points', () => {
  // None of these takes the difference of numbers that are nearly the same.
  const formulas = [
    'a + b * c - 3',
    'a * 100 / (b + 200)',
    '(a + 200) ** 3',
    '(a + 200) ** -2',
    '(a + 200) ** 0.7',
    '(a + 200) ** (b / 50)',
    'abs(a - 1000)',
    'band(a, -1000, 1, 0, 2, 10, 3)',
    'clamp(a, -20, 20)',
    'exp(a / 20)',
    'geomean(a + 200, b + 200, c + 200)',
    'growth(a + 200, b + 500)',
    'latest(a, b)',
    'log(a + 300)',
    'max(a, b, c)',
    'mean(a + 200, b + 200, c + 200)',
    'min(a, b, c)',
    'piecewise linear(a, -1000, 500, 0, 700, 1000, 900)',
    'round down(a, 1)',
    'round up(a, 2)',
    'round half up(a, 6)',
    'sqrt(a + 200)',
    'sum(a + 200, b + 200)',
    'if a > b and not(c between a and b) then a + 200 else b + 300',
    'sum(x)',
    'mean(x)',
    'min(x)',
    'max(x)',
    'geomean(x)',
    'count(x[item > 150])',
    'sum(x[item > 150])',
  ];

  it('every function takes part', () => {
    const all = formulas.join(' ');
    expect(functionNames.filter((name) => !all.includes(`${name}(`))).toEqual([]);
  });

  const number = fc.integer({ min: -10000, max: 10000 }).map((n) => n / 100);
  const numbers = fc.record({
    ...{ a: number, b: number, c: number },
    x: fc.array(
      number.map((n) => n + 150),
      { maxLength: 5 },
    ),
  });

  it.each(formulas)('%s is what compileCase gives', (text) => {
    const formula = compileFormula(text);
    fc.assert(
      fc.property(numbers, ({ a, b, c, x }) => {
        const point = (n: number) => pointInterval(rationalOfNumber(n));
        const inputs = { a: point(a), b: point(b), c: point(c), x: x.map(point) };
        const [expected, found] = [
          evaluate(formula, { a, b, c, x }),
          evaluateInterval(formula, inputs),
        ];
        if (isAbsent(expected)) {
          expect(found).toEqual({ reason: expected.reason });
          return;
        }
        if (!isInterval(found)) throw new Error(`${text} has no value`);
        for (const end of [found.low, found.high])
          expect(Math.abs(nearestNumber(end) - expected)).toBeLessThanOrEqual(
            1e-9 * Math.abs(expected),
          );
        expect(compareRationals(found.low, found.high)).not.toBe(1);
      }),
      { seed: 24, numRuns: 200 },
    );
  });
});
