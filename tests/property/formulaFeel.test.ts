import { evaluate, parseFormula } from '@tolok/formula';
import { isAbsent } from '@tolok/schema';
import fc from 'fast-check';
import { evaluate as evaluateFeel } from 'feelin';
import { describe, expect, it } from 'vitest';
import { context } from './formulaReadings.ts';

/**
 * Where feelin and the formula language part, and why these forms are left out here:
 *
 * - what is compared is snapped to nine decimals, so only numbers with few decimals are used;
 * - `between` with an absent bound is unknown in feelin, false where the other bound already fails;
 * - `round up` and `round down` take noise beyond nine decimals off first;
 * - `clamp`, `growth`, `band`, `latest`, `geomean`, `piecewise linear` are not in FEEL;
 * - an absent element makes a sum absent in both, but feelin counts it.
 */
const { formula: formulaArbitrary } = fc.letrec<{ formula: string; condition: string }>((tie) => {
  const formula = tie('formula');
  const condition = tie('condition');
  const name = fc.constantFrom('a', 'b', 'c', 'realisasi anggaran');
  const literal = fc.integer({ min: 0, max: 20 }).map(String);
  const operator = fc.constantFrom('+', '-', '*', '/');
  const comparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      name,
      literal,
      fc.tuple(formula, operator, formula).map((parts) => `(${parts.join(' ')})`),
      fc.tuple(condition, formula, formula).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
      fc
        .tuple(fc.constantFrom('sum', 'mean', 'min', 'max'), formula, formula)
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc
        .tuple(fc.constantFrom('sum', 'mean', 'min', 'max'), literal)
        .map(([f, bound]) => `${f}(pagu[item >= ${bound}])`),
      literal.map((bound) => `(count(pagu[item > ${bound}]) / 2 / count(pagu))`),
      formula.map((a) => `abs(${a})`),
      formula.map((a) => `round half up(${a}, 0)`),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(formula, comparison, formula).map((parts) => parts.join(' ')),
      formula.map((a) => `${a} = null`),
      fc
        .tuple(condition, fc.constantFrom('and', 'or'), condition)
        .map(([a, o, b]) => `(${a}) ${o} (${b})`),
      condition.map((a) => `not(${a})`),
    ),
  };
});

const value = fc.option(
  fc.integer({ min: -8, max: 8 }).map((x) => x / 4),
  { freq: 8 },
);

describe('an independent reader of FEEL', () => {
  it('gives the same numbers and the same absences', () => {
    fc.assert(
      fc.property(
        formulaArbitrary,
        fc.record({ a: value, b: value, c: value, 'realisasi anggaran': value }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }),
        (text, scalars, pagu) => {
          const { value: formula } = parseFormula(text, context);
          const ours = formula && evaluate(formula, { ...ofNulls(scalars), pagu });
          const feel = evaluateFeel(text, { ...scalars, pagu }).value as number | null;
          expect(isAbsent(ours) ? null : ours).toBe(feel === null ? null : feel + 0);
        },
      ),
      { seed: 3, numRuns: 1500 },
    );
  });
});

const ofNulls = (scalars: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(
    Object.entries(scalars).map(([name, x]) => [name, x ?? { reason: 'pending' as const }]),
  );
