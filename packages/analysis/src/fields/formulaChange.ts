import { type Loaded, measureFormula } from '@tolok/engine';
import {
  type Formula,
  type FormulaNode,
  type InputLabels,
  describeFormula,
  partsOf,
} from '@tolok/formula';
import type { Indicator, Text } from '@tolok/schema';
import type { FieldChange, FormulaEdit, FormulaRole } from './fieldChange.ts';

/**
 * What changed in the formula of a measure: as written, in words, and at which places of its tree.
 * Null where both trees are equal: spaces, parentheses that decide nothing and spellings of one
 * number are no change. A formula that cannot be read is compared as it is written.
 */
export function formulaChange(
  before: Loaded<Indicator>,
  after: Loaded<Indicator>,
): FieldChange | null {
  const [one, other] = [before, after].map(({ value }) => value.measure?.formula ?? null);
  const [from, to] = [spoken(before), spoken(after)];
  const same = from && to ? sameTree(from.formula.written, to.formula.written) : one === other;
  if (same) return null;
  return {
    path: 'formula',
    of: 'indicator',
    from: one ?? null,
    to: other ?? null,
    words: { from: from && wordsOf(from), to: to && wordsOf(to) },
    edits: from && to ? editsOf(from, to) : [],
  };
}

/** A formula and what its inputs are called. */
interface Spoken {
  readonly formula: Formula;
  readonly labels: InputLabels;
}

function spoken(loaded: Loaded<Indicator>): Spoken | null {
  const formula = measureFormula(loaded)?.value;
  if (!formula) return null;
  const inputs = Object.entries(loaded.value.measure?.inputs ?? {});
  return { formula, labels: Object.fromEntries(inputs.map(([name, { label }]) => [name, label])) };
}

const wordsOf = ({ formula, labels }: Spoken): Text => ({
  id: describeFormula(formula, 'id', labels),
  en: describeFormula(formula, 'en', labels),
});

/** The smallest places at which two trees differ, from left to right. */
function editsOf(from: Spoken, to: Spoken): readonly FormulaEdit[] {
  const within = (
    before: FormulaNode,
    after: FormulaNode,
    role: FormulaRole,
  ): readonly FormulaEdit[] => {
    if (sameTree(before, after)) return [];
    const [old, now] = [partsOf(before), partsOf(after)];
    if (old.length > 0 && old.length === now.length && headOf(before) === headOf(after)) {
      return old.flatMap((part, i) => within(part, now[i] as FormulaNode, roleOf(before, i)));
    }
    return [{ role, from: partWords(from, before), to: partWords(to, after) }];
  };
  return within(from.formula.written, to.formula.written, 'whole');
}

const partWords = ({ formula, labels }: Spoken, node: FormulaNode): Text =>
  wordsOf({ formula: { ...formula, written: node, placed: false }, labels });

function roleOf(node: FormulaNode, i: number): FormulaRole {
  if (node.kind === 'arithmetic' && node.operator === '/') return i === 0 ? 'dividend' : 'divisor';
  if (node.kind === 'if') return (['condition', 'then', 'otherwise'] as const)[i] ?? 'part';
  if (node.kind === 'call') return 'argument';
  return node.kind === 'aggregate' ? 'filter' : 'part';
}

/** Whether two trees say the same, wherever their characters stand. */
export function sameTree(one: FormulaNode, other: FormulaNode): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)];
  return (
    headOf(one) === headOf(other) &&
    parts.length === others.length &&
    parts.every((part, i) => sameTree(part, others[i] as FormulaNode))
  );
}

/** All that a node says itself, without its parts. */
export function headOf(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return `number ${node.value}`;
    case 'name':
      return `name ${node.name}`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return `${node.kind} ${node.operator}`;
    case 'isNull':
      return `isNull ${node.negated}`;
    case 'call':
      return `call ${node.function}`;
    case 'aggregate':
      return `aggregate ${node.function} ${node.input} ${node.scale}`;
    default:
      return node.kind;
  }
}
