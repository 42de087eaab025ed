import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import type { ArithmeticNode, CallNode, FormulaNode } from '../node.ts';
import { snap } from '../snap.ts';
import { arithmeticLoops, literalOnLeft, literalOnRight } from './arithmeticLoops.ts';
import { type Operand, eachMany, eachOne } from './each.ts';
import { both, comparisons, either, negation, no, truthOf, unknown, yes } from './truth.ts';

/** Rows worked on at once: small enough that the scratch memory of a formula stays in the cache. */
export const blockRows = 2048;

/** The rows in hand, and where an input stands among them. */
export interface Blocks {
  count: number;
  readonly name: (name: string) => Operand;
  readonly aggregate: (index: number) => Operand;
}

/** Writes the numbers of the rows in hand, from `at` on. */
export type Writer = (out: Float64Array, at: number) => void;

/**
 * A number as loops over the rows in hand. What is absent is NaN. An infinite number stands for an
 * absence too and may be left so, unless `closed` asks for NaN: where what follows could make
 * something finite of it, as 1 / x does.
 */
export function compileWriter(node: FormulaNode, blocks: Blocks, closed = false): Writer {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return (out, at) => out.fill(value, at, at + blocks.count);
    }
    case 'null':
      return (out, at) => out.fill(NaN, at, at + blocks.count);
    case 'name':
    case 'aggregate': {
      const operand = inputOf(node, blocks);
      return (out, at) => copy(operand, out, at, blocks.count);
    }
    case 'negate': {
      const write = compileWriter(node.operand, blocks, closed);
      return (out, at) => {
        write(out, at);
        for (let i = at; i < at + blocks.count; i++) out[i] = -(out[i] as number);
      };
    }
    case 'arithmetic':
      return closing(compileArithmetic(node, blocks), blocks, closed);
    case 'if':
      return compileIf(node.condition, node.then, node.otherwise, blocks, closed);
    case 'call':
      return closing(compileCall(node, blocks), blocks, closed);
    default:
      throw new TypeError(`${node.kind} is not a number`);
  }
}

type InputNode = Extract<FormulaNode, { kind: 'name' | 'aggregate' }>;

const isInput = (node: FormulaNode): node is InputNode =>
  node.kind === 'name' || node.kind === 'aggregate';

const inputOf = (node: InputNode, blocks: Blocks): Operand =>
  node.kind === 'name' ? blocks.name(node.name) : blocks.aggregate(node.index);

function copy({ values, at: from }: Operand, out: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[at + i] = values[from + i] as number;
}

function closing(write: Writer, blocks: Blocks, closed: boolean): Writer {
  if (!closed) return write;
  return (out, at) => {
    write(out, at);
    for (let i = at; i < at + blocks.count; i++) {
      const x = out[i] as number;
      if (x - x !== 0) out[i] = NaN;
    }
  };
}

/** The numbers of a part: an input where it stands, anything else in scratch memory of its own. */
function compileOperand(node: FormulaNode, blocks: Blocks, closed: boolean): () => Operand {
  if (isInput(node)) {
    const operand = inputOf(node, blocks);
    return () => operand;
  }
  const write = compileWriter(node, blocks, closed);
  const scratch: Operand = { values: new Float64Array(blockRows), at: 0 };
  return () => {
    write(scratch.values, 0);
    return scratch;
  };
}

function compileArithmetic({ operator, left, right }: ArithmeticNode, blocks: Blocks): Writer {
  const power = operator === '**';
  // Only below a line can something infinite become finite again.
  const below = power || operator === '/';
  if (left.kind === 'number') {
    const loop = literalOnLeft[operator];
    const { value } = left;
    const operand = compileInto(right, blocks, below);
    return (out, at) => {
      const a = operand(out, at);
      loop(a.values, a.at, value, out, at, blocks.count);
    };
  }
  const first = compileInto(left, blocks, power);
  if (right.kind === 'number') {
    const loop = literalOnRight[operator];
    const { value } = right;
    return (out, at) => {
      const a = first(out, at);
      loop(a.values, a.at, value, out, at, blocks.count);
    };
  }
  const loop = arithmeticLoops[operator];
  const second = compileOperand(right, blocks, below);
  return (out, at) => {
    const a = first(out, at);
    const b = second();
    loop(a.values, a.at, b.values, b.at, out, at, blocks.count);
  };
}

/** An input where it stands, anything else in the memory that the result goes to. */
function compileInto(
  node: FormulaNode,
  blocks: Blocks,
  closed: boolean,
): (out: Float64Array, at: number) => Operand {
  if (isInput(node)) {
    const operand = inputOf(node, blocks);
    return () => operand;
  }
  const write = compileWriter(node, blocks, closed);
  const here: Operand = { values: new Float64Array(), at: 0 };
  return (out, at) => {
    write(out, at);
    here.values = out;
    here.at = at;
    return here;
  };
}

function compileIf(
  condition: FormulaNode,
  then: FormulaNode,
  otherwise: FormulaNode,
  blocks: Blocks,
  closed: boolean,
): Writer {
  const truths = compileTruths(condition, blocks);
  const first = compileOperand(then, blocks, closed);
  const second = compileOperand(otherwise, blocks, closed);
  return (out, at) => {
    const holds = truths();
    const a = first();
    const b = second();
    for (let i = 0; i < blocks.count; i++) {
      out[at + i] = (holds[i] === yes ? a.values[a.at + i] : b.values[b.at + i]) as number;
    }
  };
}

function compileCall(node: CallNode, blocks: Blocks): Writer {
  const known: FormulaFunction = functions[node.function];
  const [only] = node.args;
  if (node.args.length === 1 && only && known.absent !== 'skip') {
    const write = compileWriter(only, blocks, true);
    const { evaluate } = known;
    return (out, at) => {
      write(out, at);
      eachOne(out, at, blocks.count, evaluate);
    };
  }
  const parts = node.args.map((arg) => compileOperand(arg, blocks, true));
  const run = known.absent === 'skip' ? skipping : eachMany;
  return (out, at) => {
    const operands = parts.map((part) => part());
    run(operands, out, at, blocks.count, known.evaluate);
  };
}

/** A function of the numbers that are there; NaN where none is. */
function skipping(
  operands: readonly Operand[],
  out: Float64Array,
  at: number,
  count: number,
  evaluate: (...args: number[]) => number,
): void {
  for (let i = 0; i < count; i++) {
    const there = operands
      .map(({ values, at: from }) => values[from + i] as number)
      .filter(isThere);
    out[at + i] = there.length > 0 ? evaluate(...there) : NaN;
  }
}

const isThere = (x: number): boolean => x === x;

/** A condition as a function of the rows in hand: truth values. */
function compileTruths(node: FormulaNode, blocks: Blocks): () => Uint8Array {
  const out = new Uint8Array(blockRows);
  switch (node.kind) {
    case 'isNull': {
      const operand = compileOperand(node.operand, blocks, true);
      return () => {
        const { values, at } = operand();
        for (let i = 0; i < blocks.count; i++) {
          const x = values[at + i] as number;
          out[i] = truthOf((x !== x) !== node.negated);
        }
        return out;
      };
    }
    case 'compare': {
      const left = compileOperand(node.left, blocks, true);
      const right = compileOperand(node.right, blocks, true);
      const compare = comparisons[node.operator];
      const ofAbsent = { '=': [yes, no], '!=': [no, yes] }[node.operator as string];
      return () => {
        const a = left();
        const b = right();
        for (let i = 0; i < blocks.count; i++) {
          const x = a.values[a.at + i] as number;
          const y = b.values[b.at + i] as number;
          out[i] =
            x === x && y === y
              ? truthOf(compare(snap(x), snap(y)))
              : (ofAbsent?.[x !== x && y !== y ? 0 : 1] ?? unknown);
        }
        return out;
      };
    }
    case 'between': {
      const [operand, low, high] = [node.operand, node.low, node.high].map((part) =>
        compileOperand(part, blocks, true),
      ) as [() => Operand, () => Operand, () => Operand];
      return () => {
        const [x, a, b] = [operand(), low(), high()];
        for (let i = 0; i < blocks.count; i++) out[i] = both(ordered(a, x, i), ordered(x, b, i));
        return out;
      };
    }
    case 'logic': {
      const left = compileTruths(node.left, blocks);
      const right = compileTruths(node.right, blocks);
      const combine = node.operator === 'and' ? both : either;
      return () => {
        const [a, b] = [left(), right()];
        for (let i = 0; i < blocks.count; i++) out[i] = combine(a[i] as number, b[i] as number);
        return out;
      };
    }
    case 'not': {
      const operand = compileTruths(node.operand, blocks);
      return () => {
        const a = operand();
        for (let i = 0; i < blocks.count; i++) out[i] = negation(a[i] as number);
        return out;
      };
    }
    default:
      throw new TypeError(`${node.kind} is not a condition`);
  }
}

function ordered(low: Operand, high: Operand, i: number): number {
  const x = low.values[low.at + i] as number;
  const y = high.values[high.at + i] as number;
  return x !== x || y !== y ? unknown : truthOf(snap(x) <= snap(y));
}
