import { nearest } from '@tolok/schema';
import type { SyntaxNode } from '@lezer/common';
import type { ArgumentShape, FormulaFunction, UnitCheck } from '../functions/formulaFunction.ts';
import {
  type FunctionName,
  type RowsFunctionName,
  functionNames,
  functions,
  rowsFunctions,
} from '../functions/index.ts';
import type { FormulaNode } from '../node.ts';
import { describeQuantity, isPure, join } from '../units/index.ts';
import { spaced } from './normalise.ts';
import { otherNames } from './spellings.ts';
import { type Reader, type Reading, childrenOf } from './reading.ts';
import type { ListPart, NumberPart, Typed } from './typed.ts';

/** `mean(a, b)`, `count(list[item >= 90])`, `not(c)`. */
export const readCall: Reader = (node, reading) => {
  const [callee, ...rest] = childrenOf(node);
  if (!callee) return null;
  const name = spaced(reading.text(callee));
  const parameters = rest.find((child) => child.name.endsWith('Parameters'));
  if (parameters?.name === 'NamedParameters') return reading.read(parameters);
  const parts = parameters ? readArguments(parameters, reading) : [];
  if (name === 'not') return readNot(node, parts, reading);
  if (!functionNames.includes(name)) return unknownFunction(name, callee, reading);
  if (!allRead(parts)) return null;
  const [only] = parts;
  if (only?.type === 'list' && parts.length === 1) return readRows(name, node, only, reading);
  if (!Object.hasOwn(functions, name)) {
    reading.report('formula.list-wanted', node, { found: reading.text(node) });
    return null;
  }
  return readNumbers(name as FunctionName, node, parts, reading);
};

const allRead = (parts: readonly (Typed | null)[]): parts is readonly Typed[] =>
  parts.every((part) => part !== null);

function readArguments(parameters: SyntaxNode, reading: Reading): (Typed | null)[] {
  const children = childrenOf(parameters);
  const errors = children.filter((child) => child.type.isError);
  for (const error of errors) {
    const found = reading.text(error);
    reading.report(found ? 'formula.syntax' : 'formula.incomplete', error, { found });
  }
  const parts = children
    .filter((child) => !child.type.isError && child.name !== ',' && !child.name.endsWith('Comment'))
    .map((child) => reading.read(child));
  return errors.length > 0 ? [...parts, null] : parts;
}

function readNot(
  { from, to }: SyntaxNode,
  parts: readonly (Typed | null)[],
  reading: Reading,
): Typed | null {
  const [only] = parts;
  if (parts.length !== 1)
    reading.report(
      'formula.arity',
      { from, to },
      { name: 'not', count: parts.length, wanted: '1' },
    );
  const operand = only && reading.asBoolean(only);
  if (!operand || parts.length !== 1) return null;
  return { type: 'boolean', node: { kind: 'not', operand: operand.node, from, to } };
}

function unknownFunction(name: string, at: SyntaxNode, reading: Reading): null {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const like = other ?? nearest(name, functionNames);
  const known = functionNames.join(', ');
  if (like) reading.report('formula.function-unknown', at, { name, nearest: like, known });
  else reading.report('formula.function-foreign', at, { name, known });
  return null;
}

function readRows(
  name: string,
  { from, to }: SyntaxNode,
  list: ListPart,
  reading: Reading,
): Typed | null {
  if (!Object.hasOwn(rowsFunctions, name)) {
    reading.asNumber(list);
    return null;
  }
  const { input, filter, scale } = list;
  const index = reading.aggregates++;
  return {
    type: 'number',
    node: {
      kind: 'aggregate',
      index,
      function: name as RowsFunctionName,
      input,
      filter,
      scale,
      from,
      to,
    },
    quantity: rowsFunctions[name as RowsFunctionName].unit(list.quantity),
  };
}

function readNumbers(
  name: FunctionName,
  { from, to }: SyntaxNode,
  parts: readonly Typed[],
  reading: Reading,
): Typed | null {
  const known: FormulaFunction = functions[name];
  const numbers = parts.map(reading.asNumber);
  if (!fitsArity(parts.length, known.takes)) {
    const wanted = arityWords(known.takes);
    reading.report('formula.arity', { from, to }, { name, count: parts.length, wanted });
    return null;
  }
  const args = numbers.filter((part) => part !== null);
  if (args.length < parts.length) return null;
  const isDigits = args.map((part, i) => !known.takes.digits?.includes(i) || digitsOk(part.node));
  for (const [i, part] of args.entries()) {
    if (!isDigits[i])
      reading.report('formula.digits', part.node, { found: reading.text(part.node) });
  }
  if (isDigits.includes(false)) return null;
  const quantities = args.map(({ quantity }) => quantity);
  return {
    type: 'number',
    node: { kind: 'call', function: name, args: args.map((part) => part.node), from, to },
    quantity: known.unit(quantities, unitCheck(args, reading)),
  };
}

const fitsArity = (count: number, { min, max, pairsAfter }: ArgumentShape): boolean =>
  count >= min &&
  (max === null || count <= max) &&
  (pairsAfter === undefined || (count - pairsAfter) % 2 === 0);

function arityWords({ min, max, pairsAfter }: ArgumentShape): string {
  const more = pairsAfter === undefined ? `${min}, ${min + 1}, …` : `${min}, ${min + 2}, …`;
  return max === null ? more : max === min ? String(min) : `${min}–${max}`;
}

const digitsOk = (node: FormulaNode): boolean =>
  node.kind === 'number' && Number.isInteger(node.value) && Math.abs(node.value) <= 15;

const unitCheck = (args: readonly NumberPart[], reading: Reading): UnitCheck => ({
  same: (positions) => {
    const parts = positions.flatMap((i) => args[i] ?? []);
    const [first, ...others] = parts;
    if (!first) throw new RangeError('A function asked for the unit of no argument');
    return others.reduce((common, part) => {
      const joined = join(common.quantity, part.quantity);
      const quantity = joined ?? reading.same(common, part, part.node);
      return { ...common, quantity };
    }, first).quantity;
  },
  pure: (position) => {
    const part = args[position];
    if (!part || part.quantity.literal || isPure(part.quantity)) return;
    const { id: foundId, en: foundEn } = describeQuantity(part.quantity);
    reading.report('formula.unit-pure', part.node, { foundId, foundEn });
  },
});
