/** An exact fraction in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

/** The fraction in lowest terms. A denominator of zero is a mistake of the caller and throws. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('A fraction has no denominator of zero');
  if (denominator === 1n) return { numerator, denominator };
  const common = commonDivisor(numerator, denominator);
  const divisor = denominator < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const zero = rational(0n);
export const one = rational(1n);

/** The exact sum. */
export const addRationals = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? rational(a.numerator + b.numerator, a.denominator)
    : rational(
        a.numerator * b.denominator + b.numerator * a.denominator,
        a.denominator * b.denominator,
      );

/** The exact difference. */
export const subtractRationals = (a: Rational, b: Rational): Rational =>
  addRationals(a, negateRational(b));

/** The exact product. */
export const multiplyRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** The exact quotient. A divisor of zero is a mistake of the caller and throws. */
export const divideRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

export const negateRational = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

/** The size without the sign. */
export const absoluteRational = (a: Rational): Rational =>
  a.numerator < 0n ? negateRational(a) : a;

export const signOfRational = ({ numerator }: Rational): -1 | 0 | 1 =>
  numerator < 0n ? -1 : numerator > 0n ? 1 : 0;

/** Less than, equal to or greater than 0 as `a` is less than, equal to or greater than `b`. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  if (a === b) return 0;
  const isAlike = a.denominator === b.denominator;
  const left = isAlike ? a.numerator : a.numerator * b.denominator;
  const right = isAlike ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

const mostSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor. As doubles once both are safe: the rest of a division is exact there. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n && (x > mostSafe || y > mostSafe)) [x, y] = [y, x % y];
  let [p, q] = [Number(x), Number(y)];
  if (q === 0) return x;
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}
