import { both, either, negation, yes } from '../evaluate/truth.ts';
import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import type {
  AggregateNode,
  ArithmeticOperator,
  CallNode,
  FormulaNode,
  NumberNode,
} from '../node.ts';
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
  noInterval,
  pointInterval,
} from './interval.ts';
import { closed, eitherOutcome, whenThere } from './outcomes.ts';
import {
  type Possible,
  betweenPossible,
  can,
  combine,
  comparePossible,
  isThere,
  only,
} from './possible.ts';
import { raiseInterval } from './power.ts';
import type { Rational } from './rational.ts';

/** Where the parts of a formula get their intervals from. */
export interface IntervalScope {
  readonly literal: (node: NumberNode) => Rational;
  readonly name: (name: string) => IntervalOutcome;
  readonly aggregate: (node: AggregateNode) => IntervalOutcome;
  /** The element a filter looks at. */
  readonly item: IntervalOutcome;
  /** Parts whose outcome is known already. */
  readonly known?: ReadonlyMap<FormulaNode, IntervalOutcome>;
}

/** A number over intervals, each part taken by itself. */
export function numberInterval(node: FormulaNode, scope: IntervalScope): IntervalOutcome {
  const known = scope.known?.get(node);
  if (known) return known;
  const of = (part: FormulaNode) => numberInterval(part, scope);
  switch (node.kind) {
    case 'number':
      return pointInterval(scope.literal(node));
    case 'null':
      return noInterval('undefined');
    case 'name':
      return scope.name(node.name);
    case 'item':
      return scope.item;
    case 'aggregate':
      return scope.aggregate(node);
    case 'negate':
      return whenThere([of(node.operand)], negateInterval);
    case 'arithmetic':
      return whenThere([of(node.left), of(node.right)], operations[node.operator]);
    case 'if': {
      const condition = possibleTruth(node.condition, scope);
      if (!can(condition, yes)) return of(node.otherwise);
      if (condition === only(yes)) return of(node.then);
      return eitherOutcome(of(node.then), of(node.otherwise));
    }
    case 'call':
      return callInterval(node, node.args.map(of));
    default:
      throw new TypeError(`${node.kind} is not a number`);
  }
}

/** What a condition may come to over intervals. */
export function possibleTruth(node: FormulaNode, scope: IntervalScope): Possible {
  const of = (part: FormulaNode) => numberInterval(part, scope);
  switch (node.kind) {
    case 'isNull':
      return combine(isThere(of(node.operand)), only(yes), (there) =>
        node.negated ? there : negation(there),
      );
    case 'compare':
      return comparePossible(node.operator, of(node.left), of(node.right));
    case 'between':
      return betweenPossible(of(node.operand), of(node.low), of(node.high));
    case 'logic':
      return combine(
        possibleTruth(node.left, scope),
        possibleTruth(node.right, scope),
        node.operator === 'and' ? both : either,
      );
    case 'not':
      return combine(possibleTruth(node.operand, scope), only(yes), negation);
    default:
      throw new TypeError(`${node.kind} is not a condition`);
  }
}

/** `**` and its like over intervals. */
export const operations: Readonly<
  Record<ArithmeticOperator, (a: Interval, b: Interval) => IntervalOutcome>
> = {
  '+': addIntervals,
  '-': subtractIntervals,
  '*': multiplyIntervals,
  '/': divideIntervals,
  '**': raiseInterval,
};

function callInterval(node: CallNode, args: readonly IntervalOutcome[]): IntervalOutcome {
  const known: FormulaFunction = functions[node.function];
  if (known.absent !== 'skip') return whenThere(args, known.toInterval);
  const unsure = args.find((arg) => !isInterval(arg) && arg.perhaps);
  if (unsure) return unsure;
  const there = args.filter(isInterval);
  return there.length > 0
    ? closed(known.toInterval(...there))
    : (args[0] ?? noInterval('undefined'));
}
