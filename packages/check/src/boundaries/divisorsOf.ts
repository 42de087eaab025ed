import { type FormulaInput, type FormulaNode, parseFormula, partsOf } from '@tolok/formula';
import type { Indicator, Measure } from '@tolok/schema';

/**
 * The inputs that stand behind a `/` of the formula, each once. A formula that cannot be read
 * divides by nothing here; `checkRules` tells it.
 */
export function divisorsOf({ unit }: Indicator, { formula, inputs }: Measure): readonly string[] {
  const context: Record<string, FormulaInput> = {};
  for (const [name, input] of Object.entries(inputs)) {
    context[name] = {
      unit: input.unit,
      list: 'aggregate' in input && input.aggregate === 'list',
    };
  }
  const { value } = parseFormula(formula, { inputs: context, unit });
  return value ? [...new Set(dividing(value.written))] : [];
}

const dividing = (node: FormulaNode): readonly string[] => [
  ...(node.kind === 'arithmetic' && node.operator === '/' ? namesIn(node.right) : []),
  ...partsOf(node).flatMap(dividing),
];

const namesIn = (node: FormulaNode): readonly string[] => [
  ...(node.kind === 'name' ? [node.name] : []),
  ...(node.kind === 'aggregate' ? [node.input] : []),
  ...partsOf(node).flatMap(namesIn),
];
