import { type Conditions, type Operator, isFactReference, readOperator } from '@tolok/engine';

/** One comparison of a fact. */
export type Leaf = Extract<Conditions, { readonly fact: string }>;

export const isLeaf = (node: Conditions): node is Leaf => 'fact' in node;

/** A comparison as it would stand in a formula: `achievement >= threshold`. */
export function leafText({ fact, operator, value }: Leaf): string {
  const parsed = readOperator(operator);
  const symbol = parsed ? symbols[parsed.operator] : operator;
  const right = isFactReference(value) ? value.fact : JSON.stringify(value);
  const text = `${fact} ${symbol} ${right}`;
  return parsed && parsed.negations % 2 === 1 ? `not(${text})` : text;
}

/** The comparison with another operator, its negations kept; null where it is outside the profile. */
export function withOperator(
  leaf: Leaf,
  other: Readonly<Partial<Record<Operator, Operator>>>,
): Leaf | null {
  const own = readOperator(leaf.operator)?.operator;
  const next = own && other[own];
  return own && next ? { ...leaf, operator: leaf.operator.slice(0, -own.length) + next } : null;
}

const symbols: Readonly<Record<Operator, string>> = {
  equal: '=',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
  notIn: 'not in',
};
