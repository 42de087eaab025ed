import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/compileCase.ts';
import type { FormulaNode } from '../node.ts';
import { parseFormula } from '../parseFormula.ts';

const inputs = {
  a: { unit: 'rupiah' },
  b: { unit: 'rupiah' },
  r: { unit: 'ratio' },
  p: { unit: 'percent' },
} as const;

const read = (text: string) => {
  const { value, problems } = parseFormula(text, { inputs, unit: 'percent' });
  if (!value) throw new Error(problems.map(({ code }) => code).join());
  return value;
};

/** The tree as text, every operation in parentheses. */
function plain(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'null':
      return 'null';
    case 'name':
      return node.name;
    case 'arithmetic':
      return `(${plain(node.left)} ${node.operator} ${plain(node.right)})`;
    case 'negate':
      return `-${plain(node.operand)}`;
    case 'if':
      return `if … then ${plain(node.then)} else ${plain(node.otherwise)}`;
    case 'call':
      return `${node.function}(${node.args.map(plain).join(', ')})`;
    default:
      return node.kind;
  }
}

describe('a ratio declared as percent', () => {
  it.each([
    ['a / b', '((a * 100) / b)'],
    ['(a + b) / b', '(((a + b) * 100) / b)'],
    ['1 / r', '(100 / r)'],
    ['a / b * r', '(((a * 100) / b) * r)'],
    ['r * (a / b)', '(r * ((a * 100) / b))'],
    ['2 - a / b', '(200 - ((a * 100) / b))'],
    ['-(a / b)', '-((a * 100) / b)'],
    ['if a > b then 1 else a / b', 'if … then 100 else ((a * 100) / b)'],
    ['if b = 0 then null else a / b', 'if … then null else ((a * 100) / b)'],
    ['r', '(r * 100)'],
    ['r ** 2', '((r ** 2) * 100)'],
    ['growth(a, b)', '(growth(a, b) * 100)'],
    ['max(a / b, r)', '(max((a / b), r) * 100)'],
  ])('%s is computed as %s', (text, tree) => {
    expect(read(text).placed).toBe(true);
    expect(plain(read(text).tree)).toBe(tree);
  });

  it.each([
    'a / b * 100',
    'a * 100 / b',
    '100 * a / b',
    'a / (b / 100)',
    'p',
    '1 - p',
    '(2 - a / b) * 100',
  ])('%s is a percentage already and left as it is', (text) => {
    expect(read(text).placed).toBe(false);
    const formula = read(text);
    expect(formula.tree).toBe(formula.written);
  });

  it('multiplies before it divides', () => {
    expect(evaluate(read('a / b'), { a: 29, b: 100 })).toBe(29);
    expect(evaluate(read('a / b * 100'), { a: 29, b: 100 })).toBe(28.999999999999996);
  });
});
