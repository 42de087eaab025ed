/**
 * Conditions of rules: the closed profile of json-rules-engine that can be read without it and
 * still give the same verdict. Each node is exactly one of all, any, not, condition, or a leaf.
 */
export type Conditions = AllNode | AnyNode | NotNode | NamedNode | Leaf;

export interface AllNode {
  readonly all: readonly Conditions[];
  readonly priority?: number;
}
export interface AnyNode {
  readonly any: readonly Conditions[];
  readonly priority?: number;
}
export interface NotNode {
  readonly not: Conditions;
  readonly priority?: number;
}
/** A reference to a named condition of the same document. */
export interface NamedNode {
  readonly condition: string;
  readonly priority?: number;
}
/** One comparison of a fact; an operator may carry the prefix `not:`. */
export interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: Scalar | readonly Scalar[] | { readonly fact: string };
  readonly priority?: number;
}

export type Scalar = number | string | boolean | null;

/** What a fact may hold: the type is declared, an absent fact is null, never undefined. */
export type FactType = 'number' | 'text' | 'boolean';
export type FactTypes = Readonly<Record<string, FactType>>;

export const operators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
] as const;

export type Operator = (typeof operators)[number];

const relational: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

export const isRelational = (operator: Operator): boolean => relational.includes(operator);

/** Splits `not:not:equal` into the operator and how often it is negated; null when unknown. */
export function readOperator(text: string): { operator: Operator; negations: number } | null {
  const parts = text.split(':');
  const name = parts.pop();
  const operator = operators.find((o) => o === name);
  return operator && parts.every((p) => p === 'not') ? { operator, negations: parts.length } : null;
}

export const isFactReference = (value: Leaf['value']): value is { readonly fact: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
