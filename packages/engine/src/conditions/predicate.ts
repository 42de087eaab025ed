import {
  type Conditions,
  type Leaf,
  type Operator,
  type Scalar,
  isFactReference,
  readOperator,
} from './conditions.ts';

/** Gives the value of a fact, null when it is absent. */
export type FactReader = (fact: string) => Scalar;

/** A verdict over facts; always true or false. */
export type Predicate = (read: FactReader) => boolean;

/**
 * Conditions as a function: the reading for many cases, without json-rules-engine and with the
 * same verdict. The conditions have passed `checkConditions`.
 */
export function compilePredicate(
  conditions: Conditions,
  named: Readonly<Record<string, Conditions>> = {},
): Predicate {
  const compiled = new Map<string, Predicate>();
  const compile = (node: Conditions): Predicate => {
    if ('any' in node) {
      const parts = node.any.map(compile);
      // json-rules-engine holds an empty `any` for true; the profile forbids it, the meaning stays.
      return parts.length === 0 ? () => true : (read) => parts.some((part) => part(read));
    }
    if ('all' in node) {
      const parts = node.all.map(compile);
      return (read) => parts.every((part) => part(read));
    }
    if ('not' in node) {
      const part = compile(node.not);
      return (read) => !part(read);
    }
    return 'condition' in node ? compileNamed(node.condition) : leafPredicate(node);
  };
  const compileNamed = (name: string): Predicate => {
    const known = compiled.get(name);
    if (known) return known;
    const target = Object.hasOwn(named, name) ? named[name] : undefined;
    if (!target) throw new Error(`condition ${name} is not defined`);
    const predicate = compile(target);
    compiled.set(name, predicate);
    return predicate;
  };
  return compile(conditions);
}

function leafPredicate(leaf: Leaf): Predicate {
  const parsed = readOperator(leaf.operator);
  if (!parsed) throw new Error(`operator ${leaf.operator} is outside the profile`);
  const { fact, value } = leaf;
  const test: Predicate = isFactReference(value)
    ? (read) => compare(parsed.operator, read(fact), read(value.fact))
    : (read) => compare(parsed.operator, read(fact), value);
  return parsed.negations % 2 === 0 ? test : (read) => !test(read);
}

function compare(operator: Operator, left: Scalar, right: Scalar | readonly Scalar[]): boolean {
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    // indexOf and not includes: it compares as === does, so that NaN is in no list.
    case 'in':
      return (right as readonly Scalar[]).indexOf(left) !== -1;
    case 'notIn':
      return (right as readonly Scalar[]).indexOf(left) === -1;
    default:
      return inOrder(operator, left, right as Scalar);
  }
}

function inOrder(operator: Operator, left: Scalar, right: Scalar): boolean {
  if (typeof left !== 'number' || Number.isNaN(left)) return false;
  // json-rules-engine never checks the right side: an absent one compares as 0.
  const bound = right === null ? 0 : (right as number);
  switch (operator) {
    case 'lessThan':
      return left < bound;
    case 'lessThanInclusive':
      return left <= bound;
    case 'greaterThan':
      return left > bound;
    default:
      return left >= bound;
  }
}
