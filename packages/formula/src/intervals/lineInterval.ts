import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  subtractIntervals,
} from './arithmetic.ts';
import {
  type Interval,
  type IntervalOutcome,
  fromEnds,
  highEnd,
  isInterval,
  noInterval,
} from './interval.ts';
import { canBeAtMost, canBeLess, hull, meet } from './relations.ts';
import { compareRationals } from './rational.ts';

type Point = readonly [at: Interval, value: Interval];

/** All values read off the lines between points, as `piecewise linear` reads them: the first that fits. */
export function lineInterval(x: Interval, points: readonly Point[]): IntervalOutcome {
  const found: Interval[] = [];
  let before: Point | null = null;
  for (const point of points) {
    if (canBeAtMost(x, point[0])) {
      const value = before ? between(x, before, point) : point[1];
      if (value && !isInterval(value)) return value;
      if (value) found.push(value);
    }
    if (!canBeLess(point[0], x))
      return found.length > 0 ? found.reduce(hull) : noInterval('undefined', true);
    before = point;
  }
  return before ? [...found, before[1]].reduce(hull) : noInterval('undefined');
}

/** The values on one line, of the numbers right of its first point; null when there are none. */
function between(x: Interval, [x1, y1]: Point, [x2, y2]: Point): IntervalOutcome | null {
  if (compareRationals(x1.low, x2.high) >= 0) return null;
  const open = { at: x1.low, included: false };
  const part = meet(x, fromEnds(open, highEnd(x2)));
  if (!part) return null;
  const slope = divideIntervals(subtractIntervals(y2, y1), subtractIntervals(x2, x1));
  if (!isInterval(slope)) return slope;
  return addIntervals(y1, multiplyIntervals(subtractIntervals(part, x1), slope));
}
