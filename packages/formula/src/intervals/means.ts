import { addIntervals, multiplyIntervals, scaleInterval, touchesZero } from './arithmetic.ts';
import { bitsOf, rising } from './enclosure.ts';
import { exponentialOf } from './exponential.ts';
import {
  type Interval,
  type IntervalOutcome,
  interval,
  isInterval,
  noInterval,
  pointInterval,
} from './interval.ts';
import { logarithmOf } from './logarithm.ts';
import { type Rational, compareRationals, rational, signOfRational, zero } from './rational.ts';
import { rootOf } from './root.ts';

/** A mean of at least one number. */
export type MeanOf = (numbers: readonly Interval[]) => IntervalOutcome;

/** The arithmetic mean, exactly. */
export const meanOf = (numbers: readonly Interval[]): Interval =>
  scaleInterval(numbers.reduce(addIntervals), rational(1n, BigInt(numbers.length)));

/** More or longer numbers are averaged through logarithms, which is quicker and not exact. */
const mostFactors = 64;

/** Binary digits of a product that is still worked out. */
const longestProduct = 16384;

/**
 * The geometric mean, 0 when a number is 0, none when one is negative. Exact where it is a fraction
 * and the numbers are few and short, else between two that are 1e-37 of it apart.
 */
export function geomeanOf(numbers: readonly Interval[]): IntervalOutcome {
  if (numbers.some(({ low }) => signOfRational(low) < 0))
    return noInterval(
      'undefined',
      numbers.every(({ high }) => signOfRational(high) >= 0),
    );
  const n = numbers.length;
  if (n <= mostFactors && lengthOf(numbers) <= longestProduct)
    return rising(numbers.reduce(multiplyIntervals), (x) => rootOf(x, n));
  const low = numbers.some(touchesZero) ? zero : throughLogarithms(numbers).low;
  const highs = numbers.map(({ high }) => pointInterval(high));
  return interval(low, highs.some(touchesZero) ? zero : throughLogarithms(highs).high);
}

const lengthOf = (numbers: readonly Interval[]): number =>
  numbers.reduce((total, { low, high }) => total + Math.max(bitsOf(low), bitsOf(high)), 0);

const throughLogarithms = (numbers: readonly Interval[]): Interval =>
  rising(meanOf(numbers.map((x) => rising(x, logarithmOf))), exponentialOf);

/**
 * A mean of numbers of which some are only perhaps there. Those that lower it are taken, smallest
 * first, for the low end; those that raise it, largest first, for the high one.
 */
export function meanAmong(
  certain: readonly Interval[],
  perhaps: readonly Interval[],
  mean: MeanOf,
): IntervalOutcome {
  const all = mean([...certain, ...perhaps]);
  const sure = mean(certain);
  if (perhaps.length === 0 || !isInterval(sure)) return sure;
  if (!isInterval(all)) return noInterval(all.reason, true);
  return interval(
    furthest(certain, perhaps, mean, sure, 'low', -1),
    furthest(certain, perhaps, mean, sure, 'high', 1),
  );
}

function furthest(
  certain: readonly Interval[],
  perhaps: readonly Interval[],
  mean: MeanOf,
  sure: Interval,
  end: 'low' | 'high',
  outward: -1 | 1,
): Rational {
  const taken = [...certain];
  let best = sure[end];
  for (const next of perhaps.toSorted((a, b) => outward * compareRationals(b[end], a[end]))) {
    if (compareRationals(next[end], best) !== outward) break;
    taken.push(next);
    const found = mean(taken);
    if (isInterval(found) && compareRationals(found[end], best) === outward) best = found[end];
  }
  return best;
}
