import type { Results } from '@tolok/engine';
import { type Formula, type FormulaNode, evaluate } from '@tolok/formula';
import { type Text, isAbsent } from '@tolok/schema';
import type { Subject } from '../seek/subject.ts';

/** One summand of a composite. */
export interface Part {
  /** The inputs it is made of. */
  readonly names: readonly string[];
  readonly label: Text;
  /** What it adds, in the unit of the indicator; null where it has no value. */
  readonly value: number | null;
  /** Of the whole, in percent; null where the whole is 0 or absent. */
  readonly share: number | null;
}

/**
 * What each summand of a composite index adds to it, in the order of the formula: the summands of
 * its outermost sum, which add up to the value.
 *
 * Empty where the formula is no sum of at least two parts with inputs, or did not run.
 */
export function partsOfIndicator(
  results: Results,
  { row, planned }: Extract<Subject, { kind: 'indicator' }>,
): readonly Part[] {
  const { formula, inputs } = planned;
  const found = results.rows.find(
    (one) =>
      one.indicator === row.indicator &&
      one.year === row.year &&
      JSON.stringify(one.entity) === JSON.stringify(row.entity),
  );
  const measured = found && results.details.get(found)?.measured.inputs;
  if (!formula || !measured) return [];
  const summands = summandsOf(formula.tree, 1);
  if (summands.length < 2) return [];
  const values = Object.fromEntries(measured.map(({ name, value }) => [name, value]));
  const whole = typeof row.actual === 'number' ? row.actual : null;
  return summands.map(({ node, sign }) => {
    const value = evaluate({ ...formula, tree: node } satisfies Formula, values);
    const names = namesIn(node);
    const added = isAbsent(value) ? null : value * sign + 0;
    const label = (language: 'id' | 'en') =>
      names
        .map((name) => inputs.find((one) => one.name === name)?.input.label?.[language] ?? name)
        .join(', ');
    return {
      names,
      label: { id: label('id'), en: label('en') },
      value: added,
      share: added === null || whole === null || whole === 0 ? null : (added * 100) / whole,
    };
  });
}

interface Summand {
  readonly node: FormulaNode;
  readonly sign: 1 | -1;
}

function summandsOf(node: FormulaNode, sign: 1 | -1): readonly Summand[] {
  if (node.kind !== 'arithmetic' || (node.operator !== '+' && node.operator !== '-')) {
    return [{ node, sign }];
  }
  const right = node.operator === '-' ? (sign === 1 ? -1 : 1) : sign;
  return [...summandsOf(node.left, sign), ...summandsOf(node.right, right)];
}

function namesIn(node: FormulaNode): readonly string[] {
  const names: string[] = [];
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    const { kind, name, input } = one as { kind?: string; name?: string; input?: string };
    if (kind === 'name' && name !== undefined) names.push(name);
    if (kind === 'aggregate' && input !== undefined) names.push(input);
    Object.values(one).forEach((part) => (Array.isArray(part) ? part.forEach(walk) : walk(part)));
  };
  walk(node);
  return [...new Set(names)];
}
