import { type Interval, interval, pointInterval } from './interval.ts';
import { negateRational, one, signOfRational, zero } from './rational.ts';

/** The slope of what rises with an argument or stands still, as the larger of two does. */
export const upToOne: Interval = interval(zero, one);

/** The slope of a size: 1 above zero, -1 below. */
export function signsOf({ low, high }: Interval): Interval {
  if (signOfRational(low) >= 0) return pointInterval(one);
  if (signOfRational(high) <= 0) return pointInterval(negateRational(one));
  return interval(negateRational(one), one);
}
