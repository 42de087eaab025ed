import type { Run } from '@tolok/engine';
import {
  type Formula,
  type FormulaNode,
  type Interval,
  type IntervalOutcome,
  type Rational,
  compareRationals,
  evaluateInterval,
  isInterval,
  nearestNumber,
  noInterval,
  partsOf,
  pointInterval,
  rational,
  rationalOfNumber,
} from '@tolok/formula';
import { type Value, isAbsent } from '@tolok/schema';
import { type ExactPoint, invertExactly } from './invertExactly.ts';
import type { Variable } from './variable.ts';

/**
 * Where the formula behind an input bends or jumps as that input varies: the ends of a clamp, the
 * sides of a comparison, the turns of `min`, `max` and `abs`, and the edges of a band. Between two
 * of them the formula is of one piece.
 *
 * Empty for anything but an input of a formula, and for a bend that has no exact place.
 */
export function breakpoints({ results }: Run, { planned, input }: Variable): readonly number[] {
  if (!planned?.formula || input === null) return [];
  const detail = [...results.details.values()].find((one) => one.planned.id === planned.id);
  if (!detail?.measured.inputs) return [];
  const inputs = Object.fromEntries(
    detail.measured.inputs.map(({ name, value }) => [
      name,
      Array.isArray(value) ? (value as readonly Value[]).map(exact) : exact(value as Value),
    ]),
  );
  const { formula } = planned;
  const now = inputs[input];
  const middle = now !== undefined && isOne(now) ? nearestNumber(now.low) : 1;
  const step = Math.max(Math.abs(middle) / 64, 0.001);
  return bends(formula.tree).flatMap((tree) => {
    const points = [1, 2, 3, 5].map((i) => {
      const x = rationalOfNumber(Number((middle + i * step).toPrecision(6)));
      const given = { ...inputs, [input]: pointInterval(x) };
      return { x, y: point(evaluateInterval({ ...formula, tree } satisfies Formula, given)) };
    });
    const [p, q, r, s] = points.filter((one): one is ExactPoint => one.y !== null);
    const root = p && q && r && s ? invertExactly([p, q, r, s], rational(0n)) : null;
    return root === null ? [] : [nearestNumber(root)];
  });
}

/** For each bend of a tree the difference that is zero there. */
function bends(node: FormulaNode): FormulaNode[] {
  const deeper = partsOf(node).flatMap(bends);
  switch (node.kind) {
    case 'compare':
      return [minus(node.left, node.right), ...deeper];
    case 'between':
      return [minus(node.operand, node.low), minus(node.operand, node.high), ...deeper];
    case 'call': {
      const [first, ...others] = node.args;
      if (!first) return deeper;
      if (node.function === 'abs' || node.function === 'sqrt') return [first, ...deeper];
      return [...others.map((other) => minus(first, other)), ...deeper];
    }
    default:
      return deeper;
  }
}

const minus = (left: FormulaNode, right: FormulaNode): FormulaNode => ({
  kind: 'arithmetic',
  operator: '-',
  left,
  right,
  from: left.from,
  to: right.to,
});

const exact = (value: Value): IntervalOutcome =>
  isAbsent(value) ? noInterval(value.reason) : pointInterval(rationalOfNumber(value));

const isOne = (given: IntervalOutcome | readonly IntervalOutcome[]): given is Interval =>
  !Array.isArray(given) && isInterval(given as IntervalOutcome);

const point = (outcome: IntervalOutcome): Rational | null =>
  isInterval(outcome) && compareRationals(outcome.low, outcome.high) === 0 ? outcome.low : null;
