import { divideIntervals, multiplyIntervals } from './arithmetic.ts';
import {
  type Enclosure,
  bitsOf,
  exactly,
  isBeyond,
  longestBits,
  nearlyZero,
  rising,
  shortened,
} from './enclosure.ts';
import { absoluteInterval } from './extremes.ts';
import { exponentialOf } from './exponential.ts';
import {
  type Interval,
  type IntervalOutcome,
  interval,
  isInterval,
  isPoint,
  noInterval,
  pointInterval,
} from './interval.ts';
import { logarithmOf } from './logarithm.ts';
import {
  type Rational,
  absoluteRational,
  compareRationals,
  multiplyRationals,
  negateRational,
  one,
  rational,
  signOfRational,
  zero,
} from './rational.ts';

/**
 * All powers of a number of one and a number of the other; `undefined` where some have no value.
 *
 * Exact for one whole exponent while the numbers stay below 4096 binary digits, else between two
 * that are less than 1e-20 of it apart. As in JavaScript, 0 ** 0 is 1.
 */
export function raiseInterval(base: Interval, exponent: Interval): IntervalOutcome {
  const whole = isPoint(exponent) && exponent.low.denominator === 1n;
  return whole ? raiseWhole(base, exponent.low.numerator) : raiseReal(base, exponent);
}

function raiseWhole(base: Interval, exponent: bigint): IntervalOutcome {
  if (exponent === 0n) return pointInterval(one);
  if (exponent < 0n) {
    const inverse = divideIntervals(pointInterval(one), base);
    return isInterval(inverse) ? raiseWhole(inverse, -exponent) : inverse;
  }
  const rises = exponent % 2n === 1n ? base : absoluteInterval(base);
  return rising(rises, (x) => powerOf(x, exponent));
}

function raiseReal(base: Interval, exponent: Interval): IntervalOutcome {
  const lowest = signOfRational(base.low);
  if (lowest < 0)
    return noInterval('undefined', signOfRational(base.high) >= 0 || !isPoint(exponent));
  if (lowest > 0) return raisePositive(base, exponent);
  if (signOfRational(exponent.low) <= 0)
    return noInterval('undefined', !isPoint(base) || signOfRational(exponent.high) >= 0);
  if (signOfRational(base.high) === 0) return pointInterval(zero);
  const highest = raisePositive(pointInterval(base.high), exponent);
  return interval(zero, highest.high);
}

/** Through logarithms, which turn it into a product. */
const raisePositive = (base: Interval, exponent: Interval): Interval =>
  rising(multiplyIntervals(rising(base, logarithmOf), exponent), exponentialOf);

function powerOf(x: Rational, exponent: bigint): Enclosure {
  if (BigInt(bitsOf(x)) * exponent <= BigInt(longestBits))
    return exactly(rational(x.numerator ** exponent, x.denominator ** exponent));
  const { low, high } = longPower(absoluteRational(x), exponent);
  return signOfRational(x) < 0
    ? { low: negateRational(high), high: negateRational(low) }
    : { low, high };
}

/** Square by square, each shortened; it ends where the numbers leave the doubles. */
function longPower(size: Rational, exponent: bigint): Enclosure {
  let power = exactly(one);
  for (const digit of exponent.toString(2)) {
    const square = {
      low: multiplyRationals(power.low, power.low),
      high: multiplyRationals(power.high, power.high),
    };
    power = shortenedBoth(digit === '1' ? times(square, size) : square);
    if (isBeyond(power.low)) return power;
    if (compareRationals(power.high, nearlyZero) < 0) return { low: zero, high: nearlyZero };
  }
  return power;
}

const times = ({ low, high }: Enclosure, by: Rational): Enclosure => ({
  low: multiplyRationals(low, by),
  high: multiplyRationals(high, by),
});

const shortenedBoth = ({ low, high }: Enclosure): Enclosure => ({
  low: shortened(low).low,
  high: shortened(high).high,
});
