import { type Problem, type ProblemPlace, nearest, problem } from '@tolok/schema';
import {
  type AllNode,
  type AnyNode,
  type Conditions,
  type FactTypes,
  type Leaf,
  type NamedNode,
  type Operator,
  isFactReference,
  isRelational,
  operators,
  readOperator,
} from './conditions.ts';

/**
 * What keeps conditions from having one meaning in every reading: a node that is two things at
 * once, an empty list, an unknown fact or operator, a comparison of order on something that is no
 * number, a list where none belongs, a number that is not finite, a named condition that is missing
 * or refers to itself. Empty when all readings agree.
 *
 * `place` is where the conditions stand in their document. The named ones they lead to are checked
 * too, once each, and stand under `/conditions` of the same document.
 */
export function checkConditions(
  conditions: Conditions,
  facts: FactTypes,
  named: Readonly<Record<string, Conditions>> = {},
  place: ProblemPlace = {},
): Problem[] {
  const problems: Problem[] = [];
  const checked = new Set<string>();

  const visit = (node: Conditions, pointer: string, trail: readonly string[]): void => {
    problems.push(...checkShape(node, { ...place, pointer }));
    if ('any' in node) node.any.forEach((child, i) => visit(child, `${pointer}/any/${i}`, trail));
    else if ('all' in node)
      node.all.forEach((child, i) => visit(child, `${pointer}/all/${i}`, trail));
    else if ('not' in node) visit(node.not, `${pointer}/not`, trail);
    else if ('condition' in node) follow(node, pointer, trail);
    else if (isWhole(node)) problems.push(...checkLeaf(node, facts, { ...place, pointer }));
  };

  const follow = ({ condition: name }: NamedNode, pointer: string, trail: readonly string[]) => {
    const target = Object.hasOwn(named, name) ? named[name] : undefined;
    if (!target) {
      const values = { name, nearest: nearest(name, Object.keys(named)) ?? '–' };
      problems.push(problem('rule.condition-unknown', values, { ...place, pointer }));
    } else if (trail.includes(name)) {
      const path = [...trail.slice(trail.indexOf(name)), name].join(' → ');
      problems.push(problem('rule.condition-cycle', { path }, { ...place, pointer }));
    } else if (!checked.has(name)) {
      checked.add(name);
      visit(target, `/conditions/${escapePointer(name)}`, [...trail, name]);
    }
  };

  visit(conditions, place.pointer ?? '', []);
  return problems;
}

/** Without one of the three there is nothing to check; the shape has been told. */
const isWhole = (leaf: Leaf): boolean => 'fact' in leaf && 'operator' in leaf && 'value' in leaf;

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const shapes: readonly (readonly string[])[] = [
  ['any'],
  ['all'],
  ['not'],
  ['condition'],
  ['fact', 'operator', 'value'],
];

function checkShape(node: Conditions, place: ProblemPlace): Problem[] {
  const keys = Object.keys(node).filter((key) => key !== 'priority');
  const fits = shapes.some(
    (shape) => shape.length === keys.length && shape.every((key) => keys.includes(key)),
  );
  const empty = (['any', 'all'] as const).filter(
    (key) => (node as Partial<AnyNode & AllNode>)[key]?.length === 0,
  );
  return [
    ...(fits ? [] : [problem('rule.condition-shape', { keys: keys.join(', ') || '–' }, place)]),
    ...empty.map((key) => problem('rule.condition-empty', { key }, place)),
  ];
}

function checkLeaf(leaf: Leaf, facts: FactTypes, place: ProblemPlace): Problem[] {
  const reference = isFactReference(leaf.value) ? [leaf.value.fact] : [];
  return [
    ...[leaf.fact, ...reference].flatMap((name) => checkFact(name, facts, place)),
    ...checkOperator(leaf, facts, place),
  ];
}

function checkFact(name: string, facts: FactTypes, place: ProblemPlace): Problem[] {
  if (Object.hasOwn(facts, name)) return [];
  const known = Object.keys(facts);
  const values = { name, known: known.join(', '), nearest: nearest(name, known) ?? '–' };
  return [problem('rule.fact-unknown', values, place)];
}

function checkOperator({ fact, operator, value }: Leaf, facts: FactTypes, place: ProblemPlace) {
  const read = readOperator(operator);
  if (!read) {
    const values = {
      name: operator,
      known: operators.join(', '),
      nearest: nearest(operator, operators) ?? '–',
    };
    return [problem('rule.operator-unknown', values, place)];
  }
  if (!fitsOperator(read.operator, value)) {
    return [problem('rule.operator-value', { operator }, place)];
  }
  const typeOf = (name: string) => (Object.hasOwn(facts, name) ? facts[name] : 'number');
  const right = isFactReference(value) ? typeOf(value.fact) : typeof value;
  return isRelational(read.operator) && (typeOf(fact) !== 'number' || right !== 'number')
    ? [problem('rule.operator-number', { operator }, place)]
    : [];
}

function fitsOperator(operator: Operator, value: Leaf['value']): boolean {
  const wantsList = operator === 'in' || operator === 'notIn';
  if (Array.isArray(value)) return wantsList && value.every(isPlain);
  if (isFactReference(value)) return !wantsList && Object.keys(value).join() === 'fact';
  return !wantsList && isPlain(value);
}

/** JSON can say 1e999, which no reading can hold, and lists inside lists. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : value === null || typeof value !== 'object';
