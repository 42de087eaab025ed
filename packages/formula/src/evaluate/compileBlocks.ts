import { absentCode } from '@tolok/schema';
import type { FormulaFunction } from '../functions/formulaFunction.ts';
import { functions } from '../functions/index.ts';
import type { ArithmeticNode, CallNode, FormulaNode } from '../node.ts';
import { snap } from '../snap.ts';
import { arithmeticLoops } from './arithmeticLoops.ts';
import type { NumberColumn } from './columns.ts';
import { eachMany, eachOne } from './each.ts';
import { both, comparisons, either, negation, no, truthOf, unknown, yes } from './truth.ts';

/** Rows worked on at once: small enough that the scratch memory of a formula stays in the cache. */
export const blockRows = 2048;

/** The rows in hand. */
export interface Blocks {
  columns: Readonly<Record<string, NumberColumn | undefined>>;
  aggregates: readonly NumberColumn[];
  start: number;
  count: number;
}

const noValue = absentCode('undefined');

/** A number as a function of the rows in hand: the block is valid until the next call. */
export function compileNumbers(node: FormulaNode, blocks: Blocks): () => NumberColumn {
  switch (node.kind) {
    case 'number': {
      const block = scratch();
      block.values.fill(node.value);
      return () => block;
    }
    case 'null': {
      const block = scratch();
      block.reasons.fill(noValue);
      return () => block;
    }
    case 'name': {
      const { name } = node;
      return input(blocks, () => blocks.columns[name]);
    }
    case 'aggregate': {
      const { index } = node;
      return input(blocks, () => blocks.aggregates[index]);
    }
    case 'negate':
      return compileEach([node.operand], blocks, (x) => -x);
    case 'arithmetic':
      return compileArithmetic(node, blocks);
    case 'if':
      return compileIf(node.condition, node.then, node.otherwise, blocks);
    case 'call':
      return compileCall(node, blocks);
    default:
      throw new TypeError(`${node.kind} is not a number`);
  }
}

const scratch = (): NumberColumn => ({
  values: new Float64Array(blockRows),
  reasons: new Uint8Array(blockRows),
});

function input(blocks: Blocks, column: () => NumberColumn | undefined): () => NumberColumn {
  const missing = scratch();
  missing.reasons.fill(absentCode('missing-input'));
  return () => {
    const found = column();
    if (!found) return missing;
    const { start, count } = blocks;
    return {
      values: found.values.subarray(start, start + count),
      reasons: found.reasons.subarray(start, start + count),
    };
  };
}

function compileArithmetic(node: ArithmeticNode, blocks: Blocks): () => NumberColumn {
  const left = compileNumbers(node.left, blocks);
  const right = compileNumbers(node.right, blocks);
  const out = scratch();
  const run = arithmeticLoops[node.operator];
  return () => {
    run(left(), right(), out, blocks.count);
    return out;
  };
}

function compileIf(
  condition: FormulaNode,
  then: FormulaNode,
  otherwise: FormulaNode,
  blocks: Blocks,
): () => NumberColumn {
  const truths = compileTruths(condition, blocks);
  const first = compileNumbers(then, blocks);
  const second = compileNumbers(otherwise, blocks);
  const out = scratch();
  return () => {
    const holds = truths();
    const a = first();
    const b = second();
    for (let i = 0; i < blocks.count; i++) {
      const from = holds[i] === yes ? a : b;
      out.values[i] = from.values[i] as number;
      out.reasons[i] = from.reasons[i] as number;
    }
    return out;
  };
}

function compileCall(node: CallNode, blocks: Blocks): () => NumberColumn {
  const known: FormulaFunction = functions[node.function];
  if (known.absent === 'skip') return compileSkipping(node, known, blocks);
  return compileEach(node.args, blocks, known.evaluate);
}

function compileEach(
  args: readonly FormulaNode[],
  blocks: Blocks,
  evaluate: (...args: number[]) => number,
): () => NumberColumn {
  const parts = args.map((arg) => compileNumbers(arg, blocks));
  const out = scratch();
  const [one] = parts;
  return parts.length === 1 && one
    ? () => eachOne(one(), out, blocks.count, evaluate)
    : () =>
        eachMany(
          parts.map((part) => part()),
          out,
          blocks.count,
          evaluate,
        );
}

function compileSkipping(
  node: CallNode,
  known: FormulaFunction,
  blocks: Blocks,
): () => NumberColumn {
  const parts = node.args.map((arg) => compileNumbers(arg, blocks));
  const out = scratch();
  return () => {
    const columns = parts.map((part) => part());
    for (let i = 0; i < blocks.count; i++) {
      const there = columns.filter(({ reasons }) => reasons[i] === 0);
      out.values[i] =
        there.length > 0 ? known.evaluate(...there.map(({ values }) => values[i] as number)) : 0;
      out.reasons[i] = there.length > 0 ? 0 : (columns[0]?.reasons[i] ?? noValue);
    }
    return out;
  };
}

/** A condition as a function of the rows in hand: truth values. */
function compileTruths(node: FormulaNode, blocks: Blocks): () => Uint8Array {
  const out = new Uint8Array(blockRows);
  switch (node.kind) {
    case 'isNull': {
      const operand = compileNumbers(node.operand, blocks);
      return () => {
        const { reasons } = operand();
        for (let i = 0; i < blocks.count; i++)
          out[i] = truthOf((reasons[i] !== 0) !== node.negated);
        return out;
      };
    }
    case 'compare': {
      const left = compileNumbers(node.left, blocks);
      const right = compileNumbers(node.right, blocks);
      const compare = comparisons[node.operator];
      const ofAbsent = { '=': [yes, no], '!=': [no, yes] }[node.operator as string];
      return () => {
        const a = left();
        const b = right();
        for (let i = 0; i < blocks.count; i++) {
          const there = a.reasons[i] === 0 && b.reasons[i] === 0;
          const none = a.reasons[i] !== 0 && b.reasons[i] !== 0;
          out[i] = there
            ? truthOf(compare(snap(a.values[i] as number), snap(b.values[i] as number)))
            : (ofAbsent?.[none ? 0 : 1] ?? unknown);
        }
        return out;
      };
    }
    case 'between': {
      const [operand, low, high] = [node.operand, node.low, node.high].map((part) =>
        compileNumbers(part, blocks),
      ) as [() => NumberColumn, () => NumberColumn, () => NumberColumn];
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

const ordered = (low: NumberColumn, high: NumberColumn, i: number): number =>
  low.reasons[i] !== 0 || high.reasons[i] !== 0
    ? unknown
    : truthOf(snap(low.values[i] as number) <= snap(high.values[i] as number));
