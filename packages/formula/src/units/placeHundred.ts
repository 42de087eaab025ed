import type { FormulaNode } from '../node.ts';

/**
 * The formula a hundred times as large, as an office would write it: `a / b` becomes
 * `a * 100 / b`.
 *
 * The hundred goes on the numerator of the outermost division; into both branches of an `if`, both
 * sides of a sum or difference, behind a sign, into the factor that is a division; onto a literal
 * itself. Around anything else it goes on the outside. `null` stays. The order of the operands is
 * kept, and with it the reason of an absent result.
 */
export function placeHundred(node: FormulaNode): FormulaNode {
  switch (node.kind) {
    case 'null':
      return node;
    case 'number':
      return { ...node, value: node.value * 100 };
    case 'negate':
      return { ...node, operand: placeHundred(node.operand) };
    case 'if':
      return {
        ...node,
        then: placeHundred(node.then),
        otherwise: placeHundred(node.otherwise),
      };
    case 'arithmetic':
      switch (node.operator) {
        case '/':
          return { ...node, left: times(node.left) };
        case '+':
        case '-':
          return { ...node, left: placeHundred(node.left), right: placeHundred(node.right) };
        case '*':
          if (isQuotient(node.left)) return { ...node, left: placeHundred(node.left) };
          if (isQuotient(node.right)) return { ...node, right: placeHundred(node.right) };
          return times(node);
        default:
          return times(node);
      }
    default:
      return times(node);
  }
}

const isQuotient = (node: FormulaNode): boolean =>
  node.kind === 'arithmetic' && node.operator === '/';

function times(node: FormulaNode): FormulaNode {
  const { from, to } = node;
  if (node.kind === 'number') return { ...node, value: node.value * 100 };
  const right: FormulaNode = { kind: 'number', value: 100, from, to };
  return { kind: 'arithmetic', operator: '*', left: node, right, from, to };
}
