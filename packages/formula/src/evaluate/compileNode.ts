import { type Value, absentCode } from '@tolok/schema';
import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import type {
  ArithmeticNode,
  ArithmeticOperator,
  CallNode,
  CompareNode,
  FormulaNode,
} from '../node.ts';
import { snap } from '../snap.ts';
import { both, comparisons, either, negation, no, truthOf, unknown, yes } from './truth.ts';

/** What the closures of one compiled formula read and write. */
export interface CaseState {
  /** The element a filter looks at, and the code of its absence. */
  item: number;
  itemReason: number;
  /** Why the last part that came out absent is. */
  reason: number;
}

/** Where a formula gets its inputs from: closures of the kind `compileNumber` makes. */
export interface Leaves {
  readonly name: (name: string) => () => number;
  readonly aggregate: (index: number) => () => number;
}

const noValue = absentCode('undefined');
const missing = absentCode('missing-input');

/** A number as a closure over `state`: NaN when absent, with the code in `state.reason`. */
export function compileNumber(node: FormulaNode, state: CaseState, leaves: Leaves): () => number {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'null':
      return () => fail(state, noValue);
    case 'name':
      return leaves.name(node.name);
    case 'item':
      return () => (state.itemReason === 0 ? state.item : fail(state, state.itemReason));
    case 'aggregate':
      return leaves.aggregate(node.index);
    case 'negate': {
      const operand = compileNumber(node.operand, state, leaves);
      return () => -operand();
    }
    case 'arithmetic':
      return compileArithmetic(node, state, leaves);
    case 'if': {
      const condition = compileTruth(node.condition, state, leaves);
      const then = compileNumber(node.then, state, leaves);
      const otherwise = compileNumber(node.otherwise, state, leaves);
      return () => (condition() === yes ? then() : otherwise());
    }
    case 'call':
      return compileCall(node, state, leaves);
    default:
      throw new TypeError(`${node.kind} is not a number`);
  }
}

/** NaN, with the code of the reason put down. */
export function fail(state: CaseState, reason: number): number {
  state.reason = reason;
  return NaN;
}

/** A value that is given; one that is not is `missing-input`. */
export function readInput(value: Value | undefined, state: CaseState): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : fail(state, noValue);
  return fail(state, value === undefined ? missing : absentCode(value.reason));
}

function compileArithmetic(node: ArithmeticNode, state: CaseState, leaves: Leaves): () => number {
  const left = compileNumber(node.left, state, leaves);
  const right = compileNumber(node.right, state, leaves);
  const closed = (result: number) => (Number.isFinite(result) ? result : fail(state, noValue));
  // One closure an operator, each with its operation written out: this is the hot path.
  const kinds: Readonly<Record<ArithmeticOperator, () => number>> = {
    '+': () => {
      const a = left();
      if (a !== a) return a;
      const b = right();
      return b !== b ? b : closed(a + b);
    },
    '-': () => {
      const a = left();
      if (a !== a) return a;
      const b = right();
      return b !== b ? b : closed(a - b);
    },
    '*': () => {
      const a = left();
      if (a !== a) return a;
      const b = right();
      return b !== b ? b : closed(a * b);
    },
    '/': () => {
      const a = left();
      if (a !== a) return a;
      const b = right();
      return b !== b ? b : closed(a / b);
    },
    '**': () => {
      const a = left();
      if (a !== a) return a;
      const b = right();
      return b !== b ? b : closed(a ** b);
    },
  };
  return kinds[node.operator];
}

function compileCall(node: CallNode, state: CaseState, leaves: Leaves): () => number {
  const known: FormulaFunction = functions[node.function];
  const parts = node.args.map((arg) => compileNumber(arg, state, leaves));
  const closed = (result: number) => (Number.isFinite(result) ? result : fail(state, noValue));
  const [only] = parts;
  if (known.absent === 'skip') return compileSkipping(parts, known, state);
  if (parts.length === 1 && only) {
    const { evaluate } = known;
    return () => {
      const x = only();
      return x !== x ? x : closed(evaluate(x));
    };
  }
  const args = new Array<number>(parts.length).fill(0);
  return () => {
    for (let i = 0; i < parts.length; i++) {
      const x = parts[i]?.() ?? NaN;
      if (x !== x) return x;
      args[i] = x;
    }
    return closed(known.evaluate(...args));
  };
}

function compileSkipping(
  parts: readonly (() => number)[],
  known: FormulaFunction,
  state: CaseState,
): () => number {
  return () => {
    const there: number[] = [];
    let first = 0;
    for (const part of parts) {
      const x = part();
      if (x === x) there.push(x);
      else first ||= state.reason;
    }
    return there.length > 0 ? known.evaluate(...there) : fail(state, first);
  };
}

/** A condition as a closure over `state`: a truth value. */
export function compileTruth(node: FormulaNode, state: CaseState, leaves: Leaves): () => number {
  switch (node.kind) {
    case 'isNull': {
      const operand = compileNumber(node.operand, state, leaves);
      const { negated } = node;
      return () => truthOf(Number.isNaN(operand()) !== negated);
    }
    case 'compare':
      return compileComparison(node, state, leaves);
    case 'between': {
      const [x, low, high] = [node.operand, node.low, node.high].map((part) =>
        compileSnapped(part, state, leaves),
      ) as [() => number, () => number, () => number];
      return () => {
        const value = x();
        return both(ordered(low(), value), ordered(value, high()));
      };
    }
    case 'logic': {
      const left = compileTruth(node.left, state, leaves);
      const right = compileTruth(node.right, state, leaves);
      const combine = node.operator === 'and' ? both : either;
      return () => combine(left(), right());
    }
    case 'not': {
      const operand = compileTruth(node.operand, state, leaves);
      return () => negation(operand());
    }
    default:
      throw new TypeError(`${node.kind} is not a condition`);
  }
}

const compileSnapped = (node: FormulaNode, state: CaseState, leaves: Leaves): (() => number) => {
  const number = compileNumber(node, state, leaves);
  return () => {
    const x = number();
    return x !== x ? x : snap(x);
  };
};

const ordered = (low: number, high: number): number =>
  low !== low || high !== high ? unknown : truthOf(low <= high);

function compileComparison(node: CompareNode, state: CaseState, leaves: Leaves): () => number {
  const left = compileSnapped(node.left, state, leaves);
  const right = compileSnapped(node.right, state, leaves);
  const { operator } = node;
  const compare = comparisons[operator];
  // Two absences are equal and an absence equals no number, as in FEEL; only the order is unknown.
  const ofAbsent = operator === '=' ? [yes, no] : operator === '!=' ? [no, yes] : null;
  return () => {
    const a = left();
    const b = right();
    if (a === a && b === b) return truthOf(compare(a, b));
    if (!ofAbsent) return unknown;
    return (a !== a && b !== b ? ofAbsent[0] : ofAbsent[1]) ?? unknown;
  };
}
