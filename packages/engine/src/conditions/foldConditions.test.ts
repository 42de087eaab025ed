import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conditions, Scalar } from './conditions.ts';
import { foldConditions } from './foldConditions.ts';
import { compilePredicate } from './predicate.ts';

const value: fc.Arbitrary<Scalar> = fc.constantFrom(null, 0, 1, 99.9, 100, 'number', 'letter');
const number = fc.constantFrom(0, 1, 99.9, 100, -5);
const negation = fc.constantFrom('', 'not:', 'not:not:');

const leaf = fc
  .oneof(
    fc.record({
      fact: fc.constantFrom('achievement', 'rank', 'threshold'),
      operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThanInclusive'),
      value: fc.oneof(
        number,
        fc.constantFrom('threshold', 'rank', 'targetRank').map((fact) => ({ fact })),
      ),
    }),
    fc.record({
      fact: fc.constantFrom('kind', 'rank', 'targetRank', 'achievement'),
      operator: fc.constantFrom('equal', 'notEqual'),
      value: fc.oneof(
        value,
        fc.constantFrom('rank', 'targetRank').map((fact) => ({ fact })),
      ),
    }),
    fc.record({
      fact: fc.constantFrom('kind', 'rank'),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(value, { maxLength: 3 }),
    }),
  )
  .chain((one) => negation.map((prefix) => ({ ...one, operator: prefix + one.operator })));

const { tree } = fc.letrec<{ tree: Conditions }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf as fc.Arbitrary<Conditions>,
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    fc.constant({ condition: 'named' }),
  ),
}));

describe('conditions with some facts known', () => {
  it('decide as the whole conditions do, whatever the others are', () => {
    const figure = fc.oneof(number, fc.constant(null));
    fc.assert(
      fc.property(
        tree,
        leaf as fc.Arbitrary<Conditions>,
        fc.record({ kind: value, threshold: number, targetRank: figure }),
        fc.record({ achievement: figure, rank: figure }),
        (conditions, named, known, open) => {
          const facts: Readonly<Record<string, Scalar>> = { ...known, ...open };
          const read = (fact: string) => facts[fact] ?? null;
          const folded = foldConditions(conditions, known, { named });
          // What is left may not even ask for a fact that is known.
          const readOpen = (fact: string): Scalar => {
            if (Object.hasOwn(known, fact)) throw new Error(`${fact} is known`);
            return read(fact);
          };
          const verdict = typeof folded === 'boolean' ? folded : compilePredicate(folded)(readOpen);
          expect(verdict).toBe(compilePredicate(conditions, { named })(read));
        },
      ),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('speak of no fact that is known', () => {
    const conditions: Conditions = {
      any: [
        {
          all: [
            { fact: 'kind', operator: 'equal', value: 'number' },
            { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
          ],
        },
        { fact: 'kind', operator: 'equal', value: 'letter' },
      ],
    };
    expect(foldConditions(conditions, { kind: 'number', threshold: 90 })).toEqual({
      fact: 'achievement',
      operator: 'greaterThanInclusive',
      value: 90,
    });
    expect(foldConditions(conditions, { kind: 'letter', threshold: 90 })).toBe(true);
  });

  it('say which named condition is missing', () => {
    expect(() => foldConditions({ condition: 'tiada' }, {})).toThrow('tiada');
  });
});
