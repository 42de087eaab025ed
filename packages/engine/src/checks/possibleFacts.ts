import { snap } from '@tolok/formula';
import type { Policy } from '@tolok/schema';
import type { PolicyFacts } from '../achieve/achieve.ts';
import type { Conditions } from '../conditions/conditions.ts';

/**
 * Every combination of facts that conditions of this policy could tell apart, of one kind of
 * target. Conditions only compare, so a verdict changes nowhere but at the numbers they name:
 * those, what lies between two of them and what lies beyond stand for all there are.
 */
export function possibleFacts(
  policy: Policy,
  all: readonly Conditions[],
  kind: 'number' | 'letter',
): readonly PolicyFacts[] {
  const numbers = [...new Set(all.flatMap(numbersIn))];
  const threshold = snap(policy.threshold);
  const cap = policy.cap ?? Infinity;
  const reached = around([...numbers, threshold, 0, 100]).filter((x) => x <= cap);
  const ranks = [...new Set([0, 1, 2, ...around(numbers)])].filter(
    (x) => Number.isInteger(x) && x >= 0,
  );
  const achievements = kind === 'number' ? reached : [null, ...reached];
  const facts = achievements.flatMap((achievement) =>
    (kind === 'number' ? [null, ...ranks] : ranks).flatMap((rank) =>
      (kind === 'number' ? [null] : ranks).map((targetRank) => {
        return { kind, achievement, threshold, rank, targetRank };
      }),
    ),
  );
  return facts;
}

const numbersIn = (node: Conditions): readonly number[] => {
  if ('any' in node) return node.any.flatMap(numbersIn);
  if ('all' in node) return node.all.flatMap(numbersIn);
  if ('not' in node) return numbersIn(node.not);
  if ('condition' in node) return [];
  const values = Array.isArray(node.value) ? (node.value as readonly unknown[]) : [node.value];
  return values.filter((value) => typeof value === 'number');
};

/** Numbers, a number between each two neighbours, and one beyond either end. */
function around(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((x, i) => (x + (sorted[i] ?? x)) / 2);
  return [first - 1, ...sorted, ...between, last + 1].sort((a, b) => a - b);
}
