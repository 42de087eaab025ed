import { nearest } from '@tolok/schema';
import { formulaLimits } from '../formula.ts';
import { functionNames } from '../functions/index.ts';
import { literalQuantity, quantityOf } from '../units/index.ts';
import { spaced } from './normalise.ts';
import { type Reader, type Reading, childrenOf } from './reading.ts';
import type { NumberPart } from './typed.ts';

/** A wrapper of one expression: parentheses, or the whole formula. */
export const readOnly: Reader = (node, reading) => {
  const inner = childrenOf(node).find(
    (child) => !['(', ')', 'LineComment', 'BlockComment'].includes(child.name),
  );
  return inner ? reading.read(inner) : null;
};

/** A number written with a point; `1.000` reads as one, which is told. */
export const readNumber: Reader = (node, reading) => {
  const text = reading.text(node);
  const value = Number(text);
  if (!Number.isFinite(value)) {
    reading.report('formula.number-large', node, { found: text });
    return null;
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    reading.report('formula.number-point', node, { found: text, plain: text.replace('.', '') });
  }
  return numberPart(value, node);
};

/** A literal as a part of a formula. */
export const numberPart = (
  value: number,
  { from, to }: { from: number; to: number },
): NumberPart => ({
  type: 'number',
  node: { kind: 'number', value, from, to },
  quantity: literalQuantity(value),
});

export const readNull: Reader = ({ from, to }) => ({
  type: 'number',
  node: { kind: 'null', from, to },
  quantity: literalQuantity(null),
});

/** An input, or `item` in a filter. */
export const readName: Reader = (node, reading) => {
  const { from, to } = node;
  const name = spaced(reading.text(node));
  if (reading.item) {
    if (name === 'item')
      return { type: 'number', node: { kind: 'item', from, to }, quantity: reading.item };
    reading.report('formula.filter-name', node, { name });
    return null;
  }
  const input = reading.inputs.get(name);
  if (!input) return unknownName(name, node, reading);
  if (input.unit === 'letter') {
    reading.report('formula.letter', node, { name });
    return null;
  }
  reading.used.add(name);
  if (reading.used.size === formulaLimits.references + 1)
    reading.report('formula.references-many', node, { limit: formulaLimits.references });
  const quantity = quantityOf(input.unit, input.period);
  if (input.list) {
    const scale = input.decimals ?? 9;
    return { type: 'list', node: { from, to }, input: name, filter: null, quantity, scale };
  }
  return { type: 'number', node: { kind: 'name', name, from, to }, quantity };
};

function unknownName(name: string, at: { from: number; to: number }, reading: Reading): null {
  const names = [...reading.inputs.keys()];
  const known = names.join(', ') || '\u2013';
  const like = nearest(name, names);
  if (like) reading.report('formula.name-unknown', at, { name, known, nearest: like });
  else if (functionNames.includes(name)) reading.report('formula.function-bare', at, { name });
  else reading.report('formula.name-foreign', at, { name, known });
  return null;
}
