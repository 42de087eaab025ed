import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { member, shareWithEnds } from './arbitrary.suite.ts';
import { evaluateInterval } from './evaluateInterval.ts';
import { compileFormula, names } from './formulas.suite.ts';
import { type Interval, isInterval, pointInterval } from './interval.ts';
import { printedInterval } from './printedInterval.ts';
import { encloses, hull } from './relations.ts';
import { tightInterval } from './tightInterval.ts';

/** What stands behind a positive number printed with one decimal. */
const printed = (least: bigint): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.bigInt({ min: least, max: 2000n }), fc.constantFrom('round', 'truncate'))
    .map(([scaled, mode]) => printedInterval(scaled, 1, mode));

const box = fc.record({ a: printed(1n), b: printed(1n), c: printed(1n) });
type Box = Readonly<Record<(typeof names)[number], Interval>>;

/** Smooth formulas in which inputs stand again and again. */
const { smooth } = fc.letrec<{ smooth: string }>((tie) => ({
  smooth: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom('2', '0.5') },
    {
      weight: 5,
      arbitrary: fc
        .tuple(tie('smooth'), fc.constantFrom('+', '-', '*', '/'), tie('smooth'))
        .map(([x, operator, y]) => `(${x}) ${operator} (${y})`),
    },
    { weight: 1, arbitrary: tie('smooth').map((x) => `(${x}) ** 2`) },
    { weight: 1, arbitrary: tie('smooth').map((x) => `max(${x}, 1)`) },
    { weight: 1, arbitrary: tie('smooth').map((x) => `abs(${x})`) },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('smooth'), tie('smooth')).map(([x, y]) => `growth(${x}, ${y})`),
    },
  ),
}));

const cornersOf = ({ a, b, c }: Box): readonly Box[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
    a: pointInterval(n & 1 ? a.low : a.high),
    b: pointInterval(n & 2 ? b.low : b.high),
    c: pointInterval(n & 4 ? c.low : c.high),
  }));

describe('tightInterval', () => {
  it('holds the value at every point, ends among them', { timeout: 60_000 }, () => {
    const shares = fc.tuple(shareWithEnds, shareWithEnds, shareWithEnds);
    let narrower = 0;
    fc.assert(
      fc.property(
        smooth,
        box,
        fc.array(shares, { minLength: 4, maxLength: 4 }),
        (text, of, ats) => {
          const formula = compileFormula(text);
          const tight = tightInterval(formula, { ...of });
          const loose = evaluateInterval(formula, { ...of });
          if (!isInterval(tight) || !isInterval(loose))
            return isInterval(tight) === isInterval(loose);
          if (!encloses(tight, loose)) narrower++;
          return ats.every(([s, t, u]) => {
            const [a, b, c] = [member(of.a, s), member(of.b, t), member(of.c, u)].map(
              pointInterval,
            );
            const value = evaluateInterval(formula, { a, b, c });
            return isInterval(value) && encloses(tight, value);
          });
        },
      ),
      { seed: 31, numRuns: 1500 },
    );
    expect(narrower).toBeGreaterThan(200);
  });

  it.each([
    '(b - a) / a',
    '(b - a) * 100 / a',
    'a / (a + b)',
    'a * 100 / (a + b + c)',
    'a * b / (a + b)',
    'a / b - b / a',
    '(2 - a / b) * 100 + a / b',
    'growth(a, b) * 100 - a',
    '(a - b) / (a + b)',
    'a + a * b + a * b * c',
    '1 / (1 / a + 1 / b + 1 / c)',
  ])('of %s spans what its corners give', (text) => {
    const formula = compileFormula(text);
    fc.assert(
      fc.property(box, (of) => {
        const values = cornersOf(of).map((corner) => evaluateInterval(formula, { ...corner }));
        const spanned = values.filter(isInterval).reduce(hull);
        const tight = tightInterval(formula, { ...of });
        expect(isInterval(tight) && { low: tight.low, high: tight.high }).toEqual({
          low: spanned.low,
          high: spanned.high,
        });
      }),
      { seed: 32 },
    );
  });
});
