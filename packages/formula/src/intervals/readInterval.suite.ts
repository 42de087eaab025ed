import { type Interval, interval, pointInterval } from './interval.ts';
import { rationalOfNumber } from './readRational.ts';

/** The interval of a text such as `[1, 2.5)` or `3`. */
export function readInterval(text: string): Interval {
  const [, open, low, high, close] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? [];
  if (low === undefined || high === undefined) return pointInterval(rationalOfNumber(Number(text)));
  const [from, to] = [low, high].map((end) => rationalOfNumber(Number(end)));
  if (!from || !to) throw new TypeError(text);
  return interval(from, to, open === '[', close === ']');
}
