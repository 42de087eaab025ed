import { type Enclosure, exactly, nearlyZero } from './enclosure.ts';
import { fixedBits, fixedLogTwo, fixedOf, fixedOne, fixedSlack, fixedTimes } from './fixedPoint.ts';
import { type Rational, compareRationals, one, rational, zero } from './rational.ts';
import { floorOf, timesTwoTo } from './wholes.ts';

/** exp of it is far beyond the doubles. */
const largest = rational(720n);

/** exp of its negative is below 2 ** -1100. */
const tiniest = rational(-770n);

/**
 * e raised to a number, between two that are 1e-38 of it apart; exactly 1 for 0. Below 2 ** -1100
 * only that is known; from 720 on what comes is exp(720), which is beyond the doubles too.
 */
export function exponentialOf(x: Rational): Enclosure {
  if (x.numerator === 0n) return exactly(one);
  if (compareRationals(x, largest) > 0) return exponentialOf(largest);
  if (compareRationals(x, tiniest) < 0) return { low: zero, high: nearlyZero };
  const fixed = fixedOf(x);
  const twos = floorOf(fixed, fixedLogTwo);
  const value = seriesOf(fixed - twos * fixedLogTwo);
  const exponent = Number(twos) - fixedBits;
  return {
    low: timesTwoTo(value - fixedSlack, exponent),
    high: timesTwoTo(value + fixedSlack, exponent),
  };
}

/** exp of a number from 0 to log 2. */
function seriesOf(x: bigint): bigint {
  let total = fixedOne;
  let term = x;
  for (let n = 2n; term > 0n; n++) {
    total += term;
    term = fixedTimes(term, x) / n;
  }
  return total;
}
