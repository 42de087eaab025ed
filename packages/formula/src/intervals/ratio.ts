import type { ArithmeticNode, FormulaNode, NumberNode } from '../node.ts';
import {
  type Polynomial,
  addPolynomials,
  constant,
  derivative,
  multiplyPolynomials,
  variable,
} from './polynomial.ts';
import { type Rational, negateRational, one } from './rational.ts';
import type { Leaf } from './slopes.ts';

/** A part of a formula as one polynomial over another. */
export interface Ratio {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/** How the leaves of a part are numbered, and its literals read. */
export interface Numbering {
  readonly leaf: (leaf: Leaf) => number;
  readonly literal: (node: NumberNode) => Rational;
}

/** Beyond so many terms, or so high a power, a part is not multiplied out. */
const limits = { terms: 60, power: 6 };

/** A part of `+ - * /` and small whole powers multiplied out; null for any other and for a long one. */
export const ratioOf = (node: FormulaNode, numbering: Numbering): Ratio | null =>
  unlessLong(multipliedOut(node, numbering));

const unlessLong = (ratio: Ratio | null): Ratio | null =>
  ratio && Math.max(ratio.above.size, ratio.below.size) <= limits.terms ? ratio : null;

/**
 * What has the sign of its slope with one variable wherever it has a value: above' * below -
 * above * below'. Terms that cancel each other are gone, as in (b - a) / a.
 */
export const slopeSign = ({ above, below }: Ratio, i: number): Polynomial =>
  subtract(
    multiplyPolynomials(derivative(above, i), below),
    multiplyPolynomials(above, derivative(below, i)),
  );

function multipliedOut(node: FormulaNode, numbering: Numbering): Ratio | null {
  switch (node.kind) {
    case 'number':
      return { above: constant(numbering.literal(node)), below: whole };
    case 'name':
    case 'aggregate':
      return { above: variable(numbering.leaf(node)), below: whole };
    case 'negate': {
      const of = ratioOf(node.operand, numbering);
      return of && { above: negate(of.above), below: of.below };
    }
    case 'arithmetic':
      return arithmetic(node, numbering);
    default:
      return null;
  }
}

function arithmetic({ operator, left, right }: ArithmeticNode, numbering: Numbering): Ratio | null {
  const a = ratioOf(left, numbering);
  if (operator === '**') return a && right.kind === 'number' ? raise(a, right.value) : null;
  const b = ratioOf(right, numbering);
  if (!a || !b) return null;
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return add(a, { above: negate(b.above), below: b.below });
    case '*':
      return multiply(a, b);
    case '/':
      return multiply(a, { above: b.below, below: b.above });
  }
}

const whole = constant(one);

const negate = (of: Polynomial): Polynomial =>
  multiplyPolynomials(constant(negateRational(one)), of);

const subtract = (a: Polynomial, b: Polynomial): Polynomial => addPolynomials(a, negate(b));

const multiply = (a: Ratio, b: Ratio): Ratio => ({
  above: multiplyPolynomials(a.above, b.above),
  below: multiplyPolynomials(a.below, b.below),
});

function add(a: Ratio, b: Ratio): Ratio {
  if (subtract(a.below, b.below).size === 0)
    return { above: addPolynomials(a.above, b.above), below: a.below };
  return {
    above: addPolynomials(
      multiplyPolynomials(a.above, b.below),
      multiplyPolynomials(b.above, a.below),
    ),
    below: multiplyPolynomials(a.below, b.below),
  };
}

function raise({ above, below }: Ratio, exponent: number): Ratio | null {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > limits.power) return null;
  const base = exponent < 0 ? { above: below, below: above } : { above, below };
  return new Array<Ratio>(Math.abs(exponent))
    .fill(base)
    .reduce<Ratio | null>((power, factor) => unlessLong(power && multiply(power, factor)), {
      above: whole,
      below: whole,
    });
}
