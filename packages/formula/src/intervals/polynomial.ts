import { addIntervals, multiplyIntervals } from './arithmetic.ts';
import { type Interval, pointInterval } from './interval.ts';
import {
  type Rational,
  addRationals,
  multiplyRationals,
  one,
  rational,
  signOfRational,
  zero,
} from './rational.ts';

/**
 * A sum of products of variables, which are numbered: the key `0,0,1` stands for the square of
 * variable 0 times variable 1, the empty one for 1. No coefficient is zero.
 */
export type Polynomial = ReadonlyMap<string, Rational>;

type Term = readonly [product: string, coefficient: Rational];

export const constant = (x: Rational): Polynomial => collect([['', x]]);

export const variable = (i: number): Polynomial => collect([[String(i), one]]);

export const addPolynomials = (a: Polynomial, b: Polynomial): Polynomial => collect([...a, ...b]);

export const multiplyPolynomials = (a: Polynomial, b: Polynomial): Polynomial =>
  collect(
    [...a].flatMap(([p, x]) =>
      [...b].map(([q, y]): Term => [
        productOf(factorsOf(p), factorsOf(q)),
        multiplyRationals(x, y),
      ]),
    ),
  );

/** How it changes with one variable. */
export const derivative = (of: Polynomial, i: number): Polynomial =>
  collect(
    [...of].map(([product, x]): Term => {
      const factors = factorsOf(product);
      const others = factors.filter((factor) => factor !== i);
      const count = factors.length - others.length;
      const kept = new Array<number>(Math.max(count - 1, 0)).fill(i);
      return [productOf(others, kept), multiplyRationals(x, rational(BigInt(count)))];
    }),
  );

/** An interval that holds all its values, the variables being in these. */
export function polynomialInterval(of: Polynomial, values: readonly Interval[]): Interval {
  const terms = [...of].map(([product, coefficient]) =>
    factorsOf(product)
      .map((i) => values[i] ?? nought)
      .reduce(multiplyIntervals, pointInterval(coefficient)),
  );
  return terms.reduce(addIntervals, nought);
}

const nought = pointInterval(zero);

function collect(terms: readonly Term[]): Polynomial {
  const sums = new Map<string, Rational>();
  for (const [product, x] of terms) {
    const sum = addRationals(sums.get(product) ?? zero, x);
    if (signOfRational(sum) === 0) sums.delete(product);
    else sums.set(product, sum);
  }
  return sums;
}

const factorsOf = (product: string): readonly number[] =>
  product === '' ? [] : product.split(',').map(Number);

const productOf = (a: readonly number[], b: readonly number[]): string =>
  [...a, ...b].sort((x, y) => x - y).join(',');
