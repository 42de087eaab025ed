import fc from 'fast-check';
import type { Formula } from '../formula.ts';
import { parseFormula } from '../parseFormula.ts';

export const names = ['a', 'b', 'c'] as const;

/** A formula over the numbers a, b, c and the list x. */
export function compileFormula(text: string): Formula {
  const inputs = Object.fromEntries(names.map((name) => [name, { unit: 'ratio' as const }]));
  const { value, problems } = parseFormula(text, {
    inputs: { ...inputs, x: { unit: 'ratio', list: true } },
  });
  if (!value) throw new Error(`${text}: ${problems.map(({ code }) => code).join()}`);
  return value;
}

/** Texts of formulas that every function and operator takes part in. */
export const { number: anyFormula } = fc.letrec<{ number: string; condition: string }>((tie) => {
  const number = tie('number');
  const several = fc.array(number, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '));
  const with1 = (template: (x: string) => string) => number.map(template);
  const with2 = (template: (x: string, y: string) => string) =>
    fc.tuple(number, number).map(([x, y]) => template(x, y));
  const filter = fc
    .tuple(fc.constantFrom('<', '>=', '=', '!='), fc.integer({ min: -20, max: 20 }))
    .map(([operator, bound]) => `x[item ${operator} ${bound}]`);
  const list = fc.oneof(fc.constant('x'), filter);
  const ofList = fc
    .tuple(fc.constantFrom('sum', 'mean', 'min', 'max', 'count', 'geomean'), list)
    // A count has a unit of its own, which only a share of counts has not.
    .map(([name, of]) => (name === 'count' ? `count(${of}) / count(x)` : `${name}(${of})`));
  const ofSeveral = fc
    .tuple(fc.constantFrom('sum', 'mean', 'min', 'max', 'latest', 'geomean'), several)
    .map(([name, of]) => `${name}(${of})`);
  return {
    number: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom(...names),
      fc.constantFrom('0.5', '3', '10', '0'),
      ...['+', '-', '*', '/'].map((operator) => with2((x, y) => `(${x}) ${operator} (${y})`)),
      fc.tuple(number, fc.integer({ min: -2, max: 3 })).map(([x, n]) => `(${x}) ** (${n})`),
      with1((x) => `-(${x})`),
      with1((x) => `abs(${x})`),
      with1((x) => `sqrt(abs(${x}))`),
      with1((x) => `log(1 + abs(${x}))`),
      with1((x) => `exp(clamp(${x}, -5, 5))`),
      with1((x) => `round half up(${x}, 1)`),
      with1((x) => `round up(${x})`),
      with1((x) => `round down(${x}, -1)`),
      with1((x) => `band(${x}, -50, 1, 0, 2, 10, 3)`),
      with1((x) => `piecewise linear(${x}, -10, 5, 0, 0, 10, 20)`),
      with2((x, y) => `clamp(${x}, -10, ${y})`),
      with2((x, y) => `growth(${x}, ${y})`),
      fc.tuple(tie('condition'), number, number).map(([c, x, y]) => `if ${c} then ${x} else ${y}`),
      ofList,
      ofSeveral,
    ),
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      fc
        .tuple(number, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), number)
        .map(([x, operator, y]) => `(${x}) ${operator} (${y})`),
      with1((x) => `(${x}) = null`),
      with2((x, y) => `(${x}) between (${y}) and 10`),
      fc.tuple(tie('condition'), tie('condition')).map(([c, d]) => `(${c}) and (${d})`),
      fc.tuple(tie('condition'), tie('condition')).map(([c, d]) => `(${c}) or (${d})`),
      tie('condition').map((c) => `not(${c})`),
    ),
  };
});
