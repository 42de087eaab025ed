import { type Interval, type IntervalOutcome, noInterval } from './interval.ts';
import { canBeAtMost, canBeLess, hull } from './relations.ts';
import { snapInterval } from './steps.ts';

/** The values of all bands that a number of the interval may lie in; the last bound it reaches wins. */
export function bandInterval(
  x: Interval,
  bands: readonly (readonly [from: Interval, value: Interval])[],
): IntervalOutcome {
  const compared = snapInterval(x);
  let found: Interval | null = null;
  for (const [from, value] of bands.toReversed()) {
    const bound = snapInterval(from);
    if (canBeAtMost(bound, compared)) found = found ? hull(found, value) : value;
    if (found && !canBeLess(compared, bound)) return found;
  }
  return noInterval('undefined', found !== null);
}
