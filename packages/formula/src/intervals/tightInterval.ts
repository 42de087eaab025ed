import type { Formula } from '../formula.ts';
import { type FormulaNode, partsOf } from '../node.ts';
import {
  type End,
  type Interval,
  type IntervalOutcome,
  fromEnds,
  highEnd,
  isInterval,
  lowEnd,
  pointInterval,
} from './interval.ts';
import { type IntervalScope, numberInterval } from './intervalNode.ts';
import { type IntervalInputs, intervalScope } from './intervalScope.ts';
import { polynomialInterval } from './polynomial.ts';
import { ratioOf, slopeSign } from './ratio.ts';
import { type Rational, signOfRational, zero } from './rational.ts';
import { contains, meet } from './relations.ts';
import { type Leaf, isLeaf, isSmooth, slopeOf } from './slopes.ts';

/**
 * `evaluateInterval`, narrower where an input stands in a formula more than once.
 *
 * Each part of `+ - * /`, whole powers and functions with slopes is looked at as a whole. An input
 * that raises it, or lowers it, wherever the others stand is put at the end of its interval that
 * gives the smallest value, then at the one that gives the largest. Where all are such, as in
 * (b - a) / a, the result is exact; the others widen it as before. Never wider than
 * `evaluateInterval`.
 */
export function tightInterval(formula: Formula, inputs: IntervalInputs): IntervalOutcome {
  const scope = intervalScope(formula, inputs);
  const known = new Map<FormulaNode, IntervalOutcome>();
  const visit = (node: FormulaNode): void => {
    if (isLeaf(node)) return;
    if (isSmooth(node)) known.set(node, tighten(node, scope, formula.text));
    else partsOf(node).forEach(visit);
  };
  visit(formula.tree);
  return numberInterval(formula.tree, { ...scope, known });
}

/** What the leaves of a part are, by key. */
type Box = ReadonlyMap<string, IntervalOutcome>;

type Side = 'low' | 'high';

/** The same function over the same list is the same leaf. */
const keyOf = (leaf: Leaf, text: string): string =>
  leaf.kind === 'name' ? leaf.name : `#${text.slice(leaf.from, leaf.to)}`;

function tighten(node: FormulaNode, scope: IntervalScope, text: string): IntervalOutcome {
  const leaves = leavesOf(node);
  const used = leaves.map((leaf) => keyOf(leaf, text));
  const keys = [...new Set(used)];
  const repeated = keys.filter((key) => used.indexOf(key) < used.lastIndexOf(key));
  if (repeated.length === 0) return numberInterval(node, scope);
  const box = new Map(leaves.map((leaf, i) => [used[i] ?? '', numberInterval(leaf, scope)]));
  const part = partOf(node, keys, scope, text);
  const loose = numberInterval(node, part.scopeOf(box));
  if (!isInterval(loose)) return loose;
  const low = endOf(part, box, repeated, 'low');
  const high = endOf(part, box, repeated, 'high');
  return low && high ? (meet(loose, fromEnds(low, high)) ?? loose) : loose;
}

/** A part of a formula over any box. */
interface Part {
  readonly node: FormulaNode;
  readonly scopeOf: (box: Box) => IntervalScope;
  /** What has the sign of its slope with the leaf of a key. */
  readonly slope: (key: string, box: Box) => IntervalOutcome;
}

function partOf(
  node: FormulaNode,
  keys: readonly string[],
  scope: IntervalScope,
  text: string,
): Part {
  const leaf = (of: Leaf) => keys.indexOf(keyOf(of, text));
  const ratio = ratioOf(node, { leaf, literal: scope.literal });
  const scopeOf = (box: Box): IntervalScope => ({
    ...scope,
    name: (name) => box.get(name) ?? scope.name(name),
    aggregate: (of) => box.get(keyOf(of, text)) ?? scope.aggregate(of),
  });
  return {
    node,
    scopeOf,
    slope: (key, box) => {
      const i = keys.indexOf(key);
      const values = keys.flatMap((name) => box.get(name) ?? []).filter(isInterval);
      const sign = ratio && polynomialInterval(slopeSign(ratio, i), values);
      return sign && hasOneSign(sign) ? sign : slopeOf(node, scopeOf(box), (of) => leaf(of) === i);
    },
  };
}

const hasOneSign = ({ low, high }: Interval): boolean =>
  signOfRational(low) >= 0 || signOfRational(high) <= 0;

/** One end of a part, after the leaves that only raise it or only lower it were put in their place. */
function endOf(part: Part, box: Box, repeated: readonly string[], side: Side): End | null {
  const placed = repeated.flatMap((key) => placeOf(key, part, box, side) ?? []);
  if (placed.length === 0) {
    const outcome = numberInterval(part.node, part.scopeOf(box));
    if (!isInterval(outcome)) return null;
    return side === 'low' ? lowEnd(outcome) : highEnd(outcome);
  }
  const points = placed.map(({ key, at }) => [key, pointInterval(at)] as const);
  const left = repeated.filter((key) => !placed.some((place) => place.key === key));
  // In the smaller box others may turn out to do so too.
  const end = endOf(part, new Map([...box, ...points]), left, side);
  return end && { at: end.at, included: end.included && placed.every(({ reached }) => reached) };
}

interface Place {
  readonly key: string;
  readonly at: Rational;
  /** False when the part never takes the value it would have there. */
  readonly reached: boolean;
}

function placeOf(key: string, part: Part, box: Box, side: Side): Place | null {
  const among = box.get(key);
  const slope = part.slope(key, box);
  if (!among || !isInterval(among) || !isInterval(slope) || !hasOneSign(slope)) return null;
  const rises = signOfRational(slope.low) >= 0;
  const { at, included } = rises === (side === 'low') ? lowEnd(among) : highEnd(among);
  return { key, at, reached: included || contains(slope, zero) };
}

const leavesOf = (node: FormulaNode): readonly Leaf[] =>
  isLeaf(node) ? [node] : partsOf(node).flatMap(leavesOf);
