import type { SyntaxNode } from '@lezer/common';
import type { ArithmeticOperator, Span } from '../node.ts';
import {
  type Quantity,
  describeQuantity,
  divide,
  isPure,
  multiply,
  power,
} from '../units/index.ts';
import { numberPart } from './readPlain.ts';
import { type Reader, type Reading, childrenOf } from './reading.ts';
import type { NumberPart } from './typed.ts';

/** `a + b` and its like, and a sign before a part. */
export const readArithmetic: Reader = (node, reading) => {
  const [first, second, third] = childrenOf(node).filter(({ name }) => !name.endsWith('Comment'));
  if (!first || !second) return null;
  if (!third) return readSign(second, node, reading);
  const operator = reading.text(second);
  if (operator === '^') {
    reading.report('formula.operator-unknown', second, { found: '^', use: '**' });
  }
  if (operator === '**' || operator === '^') checkPower(first, third, reading);
  const left = number(first, reading, first.name === node.name);
  const right = number(third, reading);
  if (!left || !right || !isOperator(operator)) return null;
  const { from, to } = node;
  return {
    type: 'number',
    node: { kind: 'arithmetic', operator, left: left.node, right: right.node, from, to },
    quantity: quantities[operator](left, right, node, reading),
  };
};

function number(node: SyntaxNode, reading: Reading, chained = false): NumberPart | null {
  const part = reading.read(node, chained);
  return part && reading.asNumber(part);
}

function readSign(operand: SyntaxNode, { from, to }: Span, reading: Reading): NumberPart | null {
  const part = number(operand, reading);
  if (!part) return null;
  if (part.node.kind === 'number') return numberPart(-part.node.value, { from, to });
  return { ...part, node: { kind: 'negate', operand: part.node, from, to } };
}

/** FEEL reads 2 ** 3 ** 2 from the left and -2 ** 2 as 4; few people do. */
function checkPower(left: SyntaxNode, right: SyntaxNode, reading: Reading): void {
  if (left.name === 'ArithmeticExpression') {
    const parts = childrenOf(left);
    const at = { from: left.from, to: right.to };
    if (parts.length === 2) reading.report('formula.power-sign', at, { base: reading.text(left) });
    else if (reading.text(parts[1] ?? left) === '**') {
      const [a, b] = [reading.text(left), reading.text(right)];
      reading.report('formula.power-chain', at, { base: a, exponent: b });
    }
  }
}

const isOperator = (text: string): text is ArithmeticOperator => Object.hasOwn(quantities, text);

type Combine = (left: NumberPart, right: NumberPart, at: Span, reading: Reading) => Quantity;

const quantities: Readonly<Record<ArithmeticOperator, Combine>> = {
  '+': (left, right, at, reading) => reading.same(left, right, at),
  '-': (left, right, at, reading) => reading.same(left, right, at),
  '*': (left, right) => multiply(left.quantity, right.quantity),
  '/': (left, right) => divide(left.quantity, right.quantity),
  '**': (left, right, _, reading) => {
    const exponent = right.quantity.value;
    const raised = exponent === null ? null : power(left.quantity, exponent);
    if (raised) return raised;
    for (const { node, quantity } of [left, right]) {
      if (quantity.literal || isPure(quantity)) continue;
      const { id: foundId, en: foundEn } = describeQuantity(quantity);
      reading.report('formula.unit-pure', node, { foundId, foundEn });
    }
    return left.quantity.literal ? right.quantity : left.quantity;
  },
};
