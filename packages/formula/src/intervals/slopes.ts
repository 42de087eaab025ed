import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import { type ArithmeticOperator, type CallNode, type FormulaNode, partsOf } from '../node.ts';
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from './arithmetic.ts';
import {
  type Interval,
  type IntervalOutcome,
  isInterval,
  isPoint,
  noInterval,
  pointInterval,
} from './interval.ts';
import { type IntervalScope, numberInterval } from './intervalNode.ts';
import { whenThere } from './outcomes.ts';
import { raiseInterval } from './power.ts';
import { one, signOfRational, zero } from './rational.ts';

/** A part that stands for a number by itself: an input, or a function over a list. */
export type Leaf = Extract<FormulaNode, { kind: 'name' | 'aggregate' }>;

export const isLeaf = (node: FormulaNode): node is Leaf =>
  node.kind === 'name' || node.kind === 'aggregate';

/** Whether the slopes of a part are known and it has no jumps. */
export function isSmooth(node: FormulaNode): boolean {
  if (isLeaf(node) || node.kind === 'number') return true;
  const parts = partsOf(node);
  if (node.kind === 'call') {
    const known: FormulaFunction = functions[node.function];
    return known.slopes !== undefined && parts.every(isSmooth);
  }
  if (node.kind !== 'negate' && node.kind !== 'arithmetic') return false;
  return (
    (node.kind === 'negate' || node.operator !== '**' || isWhole(node.right)) &&
    parts.every(isSmooth)
  );
}

const isWhole = (node: FormulaNode): boolean =>
  node.kind === 'number' && Number.isInteger(node.value);

/**
 * How steeply a smooth part rises with one of its leaves: an interval that holds every slope in the
 * box of the scope; no interval where a part has no value.
 */
export function slopeOf(
  node: FormulaNode,
  scope: IntervalScope,
  isIt: (leaf: Leaf) => boolean,
): IntervalOutcome {
  const slope = (part: FormulaNode) => slopeOf(part, scope, isIt);
  if (isLeaf(node)) return pointInterval(isIt(node) ? one : zero);
  if (node.kind === 'negate') return whenThere([slope(node.operand)], negateInterval);
  if (node.kind === 'call') return callSlope(node, scope, slope);
  if (node.kind !== 'arithmetic') return flat;
  const slopes = [slope(node.left), slope(node.right)];
  if (slopes.every(isFlat)) return flat;
  const values = [numberInterval(node.left, scope), numberInterval(node.right, scope)];
  return whenThere([...slopes, ...values], slopesOf[node.operator]);
}

const flat = pointInterval(zero);

const isFlat = (slope: IntervalOutcome): boolean =>
  isInterval(slope) && isPoint(slope) && signOfRational(slope.low) === 0;

/** Slopes from those of both sides and their values. */
const slopesOf: Readonly<
  Record<
    ArithmeticOperator,
    (da: Interval, db: Interval, a: Interval, b: Interval) => IntervalOutcome
  >
> = {
  '+': addIntervals,
  '-': subtractIntervals,
  '*': (da, db, a, b) => addIntervals(multiplyIntervals(da, b), multiplyIntervals(a, db)),
  '/': (da, db, a, b) =>
    whenThere([divideIntervals(a, b)], (ratio) =>
      divideIntervals(subtractIntervals(da, multiplyIntervals(ratio, db)), b),
    ),
  '**': (da, _, a, b) =>
    whenThere([raiseInterval(a, subtractIntervals(b, pointInterval(one)))], (power) =>
      multiplyIntervals(multiplyIntervals(b, power), da),
    ),
};

function callSlope(
  { function: name, args }: CallNode,
  scope: IntervalScope,
  slope: (part: FormulaNode) => IntervalOutcome,
): IntervalOutcome {
  const known: FormulaFunction = functions[name];
  const inner = args.map(slope);
  if (inner.every(isFlat)) return flat;
  const values = args.map((arg) => numberInterval(arg, scope));
  if (!values.every(isInterval)) return noInterval('undefined');
  const outer = known.slopes?.(...values) ?? [noInterval('undefined')];
  const parts = outer.map((steepness, i) => {
    const within = inner[i] ?? flat;
    return isFlat(within) ? flat : whenThere([steepness, within], multiplyIntervals);
  });
  return whenThere(parts, (...all) => all.reduce(addIntervals));
}
