import {
  type Rational,
  compareRationals,
  divideRationals,
  multiplyRationals,
  signOfRational,
  subtractRationals,
} from '@tolok/formula';

/** A point of a function in exact fractions. */
export interface ExactPoint {
  readonly x: Rational;
  readonly y: Rational;
}

/**
 * Where a function that runs through the points takes the value `y`, exactly: the inverse of sums,
 * differences, products and quotients in which the varied number stands once, which are all of the
 * form (ax + b) / (cx + d). Three points fix it; the fourth proves that it is one.
 *
 * Null where it is of another form, constant, or nowhere has the value.
 */
export function invertExactly(
  points: readonly [ExactPoint, ExactPoint, ExactPoint, ExactPoint],
  y: Rational,
): Rational | null {
  const [p, q, r, proof] = points;
  const distinct = [p, q, r].every((one, i, all) =>
    all.every((other, j) => i === j || compareRationals(one.y, other.y) !== 0),
  );
  if (!distinct) return null;
  const again = inverseAt(p, q, r, proof.y);
  if (again === null || compareRationals(again, proof.x) !== 0) return null;
  return inverseAt(p, q, r, y);
}

/** The cross-ratio of four points is the same on both sides of such a function. */
function inverseAt(p: ExactPoint, q: ExactPoint, r: ExactPoint, y: Rational): Rational | null {
  if (compareRationals(y, r.y) === 0) return r.x;
  const ratio = divideRationals(
    multiplyRationals(subtractRationals(y, p.y), subtractRationals(q.y, r.y)),
    multiplyRationals(subtractRationals(y, r.y), subtractRationals(q.y, p.y)),
  );
  const a = subtractRationals(q.x, r.x);
  const b = multiplyRationals(ratio, subtractRationals(q.x, p.x));
  const below = subtractRationals(a, b);
  if (signOfRational(below) === 0) return null;
  return divideRationals(
    subtractRationals(multiplyRationals(p.x, a), multiplyRationals(r.x, b)),
    below,
  );
}
