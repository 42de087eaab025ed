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
  const isKnown = (fact: string) => Object.hasOwn(known, fact);
  if (isKnown(leaf.fact)) {
    return right === null || isKnown(right)
      ? compilePredicate(leaf)((fact) => known[fact] ?? null)
      : mirrored(leaf, known[leaf.fact] ?? null, right);
  }
  if (right === null || !isKnown(right)) return leaf;
  const value = known[right] ?? null;
  const operator = readOperator(leaf.operator)?.operator;
  // On the right of an order an absent fact counts as 0, as json-rules-engine has it.
  return { ...leaf, value: operator && isRelational(operator) ? (value ?? 0) : value };
}

/** A comparison whose left side is known, turned round so that it speaks of its right side. */
function mirrored(leaf: Leaf, left: Scalar, fact: string): Folded {
  const parsed = readOperator(leaf.operator);
  if (!parsed) throw new Error(`operator ${leaf.operator} is outside the profile`);
  const { operator, negations } = parsed;
  const signed = (part: Folded) => (negations % 2 === 1 ? negated(part) : part);
  if (!isRelational(operator)) return signed({ fact, operator, value: left });
  if (typeof left !== 'number' || Number.isNaN(left)) return signed(false);
  const turned: Leaf = { fact, operator: opposite[operator as keyof typeof opposite], value: left };
  // On the right an absent fact counted as 0; on the left it would fail.
  const holdsForAbsent = compilePredicate({ fact, operator: turned.operator, value: left })(
    () => 0,
  );
  const isAbsent: Leaf = { fact, operator: 'equal', value: null };
  return signed(holdsForAbsent ? { any: [turned, isAbsent] } : turned);
}

const opposite = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
} as const;
