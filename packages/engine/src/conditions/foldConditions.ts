import {
  type Conditions,
  type Leaf,
  type Scalar,
  isFactReference,
  isRelational,
  readOperator,
} from './conditions.ts';
import { compilePredicate } from './predicate.ts';

/** What is left of conditions once some facts are known: a verdict, or conditions over the others. */
export type Folded = boolean | Conditions;

/**
 * The conditions with the facts that are known put in, the same verdict for every value of the
 * others. Named conditions are written out. The conditions have passed `checkConditions`.
 */
export function foldConditions(
  conditions: Conditions,
  known: Readonly<Record<string, Scalar>>,
  named: Readonly<Record<string, Conditions>> = {},
): Folded {
  const fold = (node: Conditions): Folded => {
    // json-rules-engine holds an empty `any` for true; one whose parts are all false is false.
    if ('any' in node) return node.any.length === 0 || joined(node.any.map(fold), 'any');
    if ('all' in node) return joined(node.all.map(fold), 'all');
    if ('not' in node) return negated(fold(node.not));
    if (!('condition' in node)) return foldLeaf(node, known);
    const target = Object.hasOwn(named, node.condition) ? named[node.condition] : undefined;
    if (!target) throw new Error(`condition ${node.condition} is not defined`);
    return fold(target);
  };
  return fold(conditions);
}

function joined(parts: readonly Folded[], by: 'any' | 'all'): Folded {
  const deciding = by === 'any';
  if (parts.includes(deciding)) return deciding;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (!only) return !deciding;
  if (open.length === 1) return only;
  return by === 'any' ? { any: open } : { all: open };
}

const negated = (part: Folded): Folded => (typeof part === 'boolean' ? !part : { not: part });

function foldLeaf(leaf: Leaf, known: Readonly<Record<string, Scalar>>): Folded {
  const right = isFactReference(leaf.value) ? leaf.value.fact : null;
  const rightKnown = right === null || Object.hasOwn(known, right);
  if (Object.hasOwn(known, leaf.fact) && rightKnown) {
    return compilePredicate(leaf)((fact) => known[fact] ?? null);
  }
  if (right === null || !rightKnown) return leaf;
  const value = known[right] ?? null;
  const operator = readOperator(leaf.operator)?.operator;
  // On the right of an order an absent fact counts as 0, as json-rules-engine has it.
  return { ...leaf, value: operator && isRelational(operator) ? (value ?? 0) : value };
}
