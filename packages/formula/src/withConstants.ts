import type { Formula } from './formula.ts';
import type { FormulaNode, NumberNode } from './node.ts';

/**
 * The formula with numbers in place of inputs that are the same in every case. The value is the
 * same; `text`, `written` and the words stay as they were.
 */
export function withConstants(
  formula: Formula,
  constants: Readonly<Record<string, number>>,
): Formula {
  if (!formula.references.some((name) => Object.hasOwn(constants, name))) return formula;
  return Object.freeze({
    ...formula,
    tree: put(formula.tree, constants),
    references: Object.freeze(formula.references.filter((n) => !Object.hasOwn(constants, n))),
  });
}

function put(node: FormulaNode, constants: Readonly<Record<string, number>>): FormulaNode {
  const inside = <N extends FormulaNode>(part: N): FormulaNode => put(part, constants);
  switch (node.kind) {
    case 'number':
    case 'null':
    case 'item':
    case 'aggregate':
      return node;
    case 'name': {
      const value = constants[node.name];
      if (value === undefined) return node;
      return { kind: 'number', value, from: node.from, to: node.to } satisfies NumberNode;
    }
    case 'negate':
    case 'isNull':
    case 'not':
      return { ...node, operand: inside(node.operand) };
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case 'between':
      return {
        ...node,
        operand: inside(node.operand),
        low: inside(node.low),
        high: inside(node.high),
      };
    case 'if':
      return {
        ...node,
        condition: inside(node.condition),
        then: inside(node.then),
        otherwise: inside(node.otherwise),
      };
    case 'call':
      return { ...node, args: node.args.map(inside) };
  }
}
