import fc from 'fast-check';
import type { Conditions, Leaf, Scalar } from '../../packages/engine/src/conditions/conditions.ts';

const numeric = ['achievement', 'threshold', 'rank', 'targetRank'] as const;

/** Conditions over the facts of a policy, every operator that has a meaning there among them. */
export function policyConditions(
  numbers: readonly number[],
  named: readonly string[] = [],
): fc.Arbitrary<Conditions> {
  const number = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...numbers) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
  );
  const negations = fc.constantFrom('', '', '', 'not:');
  const leaf = (fact: string, operators: readonly string[], value: fc.Arbitrary<Leaf['value']>) =>
    fc
      .tuple(negations, fc.constantFrom(...operators), value)
      .map(([negation, operator, v]): Leaf => ({ fact, operator: negation + operator, value: v }));
  const fact = fc.constantFrom('achievement', 'achievement', ...numeric);
  const reference = fc.constantFrom(...numeric).map((one) => ({ fact: one }));
  const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
  const literal: fc.Arbitrary<Scalar> = fc.oneof(number, number, fc.constant(null));
  const leaves: fc.Arbitrary<Conditions> = fc.oneof(
    { weight: 6, arbitrary: fact.chain((one) => leaf(one, orders, fc.oneof(number, reference))) },
    {
      weight: 2,
      arbitrary: fact.chain((one) =>
        leaf(one, ['equal', 'notEqual'], fc.oneof(literal, reference)),
      ),
    },
    {
      weight: 1,
      arbitrary: fact.chain((one) =>
        leaf(one, ['in', 'notIn'], fc.array(literal, { minLength: 1, maxLength: 3 })),
      ),
    },
    {
      weight: 2,
      arbitrary: leaf('kind', ['equal', 'notEqual'], fc.constantFrom('number', 'letter')),
    },
    ...(named.length > 0
      ? [{ weight: 2, arbitrary: fc.constantFrom(...named.map((condition) => ({ condition }))) }]
      : []),
  );
  const tree = (depth: number): fc.Arbitrary<Conditions> =>
    depth === 0
      ? leaves
      : fc.oneof(
          { weight: 3, arbitrary: leaves },
          ...(['all', 'any'] as const).map((key) => ({
            weight: 3,
            arbitrary: fc
              .array(tree(depth - 1), { minLength: 1, maxLength: 3 })
              .map((parts) => ({ [key]: parts }) as unknown as Conditions),
          })),
          { weight: 2, arbitrary: tree(depth - 1).map((not): Conditions => ({ not })) },
        );
  return tree(2);
}
