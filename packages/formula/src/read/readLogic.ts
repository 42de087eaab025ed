import type { SyntaxNode } from '@lezer/common';
import { type Reader, type Reading, childrenOf } from './reading.ts';
import type { BooleanPart } from './typed.ts';

/** `a and b`, `a or b`. */
export const readLogic: Reader = (node, reading) => {
  const [first, , second] = childrenOf(node).filter(({ name }) => !name.endsWith('Comment'));
  if (!first || !second) return null;
  const left = condition(first, reading, first.name === node.name);
  const right = condition(second, reading);
  if (!left || !right) return null;
  const operator = node.name === 'Conjunction' ? 'and' : 'or';
  const { from, to } = node;
  return {
    type: 'boolean',
    node: { kind: 'logic', operator, left: left.node, right: right.node, from, to },
  };
};

function condition(node: SyntaxNode, reading: Reading, chained = false): BooleanPart | null {
  const part = reading.read(node, chained);
  return part && reading.asBoolean(part);
}

/** `if c then a else b`, both of one unit. */
export const readIf: Reader = (node, reading) => {
  const [first, second, third] = childrenOf(node).filter(
    ({ name }) => !['if', 'then', 'else'].includes(name) && !name.endsWith('Comment'),
  );
  const asked = first ? condition(first, reading) : null;
  const [then, otherwise] = [second, third].map((n) => {
    const part = n && reading.read(n);
    return part ? reading.asNumber(part) : null;
  });
  if (!asked || !then || !otherwise) return null;
  const { from, to } = node;
  return {
    type: 'number',
    node: {
      kind: 'if',
      condition: asked.node,
      then: then.node,
      otherwise: otherwise.node,
      from,
      to,
    },
    quantity: reading.same(then, otherwise, node),
  };
};
