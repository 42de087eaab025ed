import type { SyntaxNode } from '@lezer/common';
import type { CompareOperator } from '../node.ts';
import { spellings } from './spellings.ts';
import { type Reader, type Reading, childrenOf } from './reading.ts';
import type { NumberPart } from './typed.ts';

/** `a < b`, `a = null`, `x between a and b`. */
export const readComparison: Reader = (node, reading) => {
  const parts = childrenOf(node).filter(({ name }) => !name.endsWith('Comment'));
  const [first, sign, second] = parts;
  if (!first || !sign || !second) return null;
  if (sign.name === 'between') return readBetween(node, parts, reading);
  if (sign.name !== 'CompareOp') return reading.read(sign);
  if (second.name === 'SimplePositiveUnaryTest') return readDoubled(first, sign, second, reading);
  const operator = reading.text(sign);
  const left = number(first, reading);
  const right = number(second, reading);
  if (!left || !right || !isOperator(operator)) return null;
  const { from, to } = node;
  if (operator === '=' || operator === '!=') {
    const negated = operator === '!=';
    const asked = right.node.kind === 'null' ? left : left.node.kind === 'null' ? right : null;
    if (asked)
      return { type: 'boolean', node: { kind: 'isNull', operand: asked.node, negated, from, to } };
  }
  reading.same(left, right, node);
  return {
    type: 'boolean',
    node: { kind: 'compare', operator, left: left.node, right: right.node, from, to },
  };
};

function number(node: SyntaxNode, reading: Reading): NumberPart | null {
  const part = reading.read(node);
  return part && reading.asNumber(part);
}

function readBetween(
  node: SyntaxNode,
  [first, , second, , third]: readonly SyntaxNode[],
  reading: Reading,
): ReturnType<Reader> {
  const [operand, low, high] = [first, second, third].map((n) => (n ? number(n, reading) : null));
  if (!operand || !low || !high) return null;
  reading.same(operand, low, node);
  reading.same(operand, high, node);
  return {
    type: 'boolean',
    node: {
      kind: 'between',
      operand: operand.node,
      low: low.node,
      high: high.node,
      from: node.from,
      to: node.to,
    },
  };
}

/** `==`, `<>` and their like: the grammar sees two signs. */
function readDoubled(left: SyntaxNode, sign: SyntaxNode, test: SyntaxNode, reading: Reading): null {
  const [inner, right] = childrenOf(test);
  const found = reading.text({ from: sign.from, to: inner?.to ?? sign.to }).replace(/\s/g, '');
  const use = spellings.find(([other]) => other === found)?.[1];
  const at = { from: sign.from, to: inner?.to ?? sign.to };
  if (use) reading.report('formula.operator-unknown', at, { found, use });
  else reading.report('formula.syntax', at, { found });
  number(left, reading);
  if (right) number(right, reading);
  return null;
}

const isOperator = (text: string): text is CompareOperator =>
  ['=', '!=', '<', '<=', '>', '>='].includes(text);
