import type { FormulaNode, FunctionName } from '@tolok/formula';
import { pointerOf } from '@tolok/schema';
import { type Rule, isIndicator } from '../../rule.ts';
import { withText, writtenOf } from '../formulaText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import { moved, stepOf } from '../step.ts';
import type { PlacedFormula } from '../subject.ts';
import { exactly, same, sensitive } from '../words.ts';

/** A number of a formula, or a constant that is no weight, changed by its last digit. */
export const constantChanged: MutationOperator = {
  label: { id: 'tetapan diubah', en: 'constant changed' },
  mutate: ({ rule, formulas }) => [...ofInputs(rule), ...formulas.flatMap(ofFormula)],
};

/** Weights have a total to keep, see `weightShifted`. */
function ofInputs(rule: Rule): readonly Mutant[] {
  const measure = isIndicator(rule) ? rule.measure : undefined;
  const weights = new Set(measure?.weights?.flatMap(({ of }) => of));
  return Object.entries(measure?.inputs ?? {}).flatMap(([name, input]) => {
    if (!('constant' in input) || weights.has(name)) return [];
    const value = moved(input.constant, stepOf(input.constant));
    return [
      {
        pointer: pointerOf(['measure', 'inputs', name, 'constant']),
        value,
        boundary: false,
        was: same(`${name} ${input.constant}`),
        becomes: same(`${name} ${value}`),
        advice: sensitive(name),
      },
    ];
  });
}

function ofFormula(formula: PlacedFormula): readonly Mutant[] {
  const edges = new Set(formula.nodes.flatMap(edgesOf));
  const digits = new Set(formula.nodes.flatMap(digitsOf));
  return formula.nodes.flatMap((node) => {
    if (node.kind !== 'number' || digits.has(node)) return [];
    const boundary = edges.has(node);
    const step = stepOf(node.value);
    return (boundary ? [step, -step] : [step]).map((by): Mutant => {
      const value = moved(node.value, by);
      return {
        pointer: formula.pointer,
        value: withText(formula, node, value < 0 ? `(${value})` : String(value)),
        boundary,
        was: same(around(formula, node, writtenOf(formula, node))),
        becomes: same(around(formula, node, String(value))),
        advice: boundary ? exactly(node.value) : sensitive(writtenOf(formula, node)),
      };
    });
  });
}

/** A number with a little of what stands on either side, so that it can be found. */
function around({ text }: PlacedFormula, { from, to }: FormulaNode, number: string): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const near = 12;
  const start = before.length > near ? `…${before.slice(-near)}` : before;
  return start + number + (after.length > near ? `${after.slice(0, near)}…` : after);
}

/** Numbers that something is held against. */
function edgesOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'compare':
      return [node.left, node.right];
    case 'between':
      return [node.low, node.high];
    case 'call':
      return bounding.includes(node.function) ? node.args : [];
    default:
      return [];
  }
}

const bounding: readonly FunctionName[] = ['clamp', 'max', 'min'];

/** How many decimals a function rounds to is another operator's matter. */
const digitsOf = (node: FormulaNode): readonly FormulaNode[] =>
  node.kind === 'call' && node.function.startsWith('round') ? node.args.slice(1) : [];
