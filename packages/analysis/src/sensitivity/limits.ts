import type { YearFigure } from '../seek/history.ts';
import type { Variable } from '../seek/variable.ts';

/** Between which numbers something varies, and where these are from. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  /** The least and greatest of earlier years, or a tenth less and more where there are none. */
  readonly from: 'history' | 'tenth';
  /** Whether the ends of its scale, or zero, cut them off. */
  readonly clipped: boolean;
}

/**
 * The least and the greatest of earlier years and today; without two different years ten percent
 * less and more of today's value. Cut off at the ends of its scale, and at zero where today's value
 * is not below it.
 */
export function limitsOf({ scale }: Variable, now: number, history: readonly YearFigure[]): Limits {
  const values = [...history.map(({ value }) => value), now];
  const isVaried = new Set(values).size > 1;
  const tenth = Math.abs(now) / 10;
  const [low, high] = isVaried
    ? [Math.min(...values), Math.max(...values)]
    : [decimal(now - tenth), decimal(now + tenth)];
  const floor = scale?.from ?? (values.some((x) => x < 0) ? -Infinity : 0);
  const ceiling = scale?.to ?? Infinity;
  const clipped = low < floor || high > ceiling;
  return {
    low: Math.max(low, floor),
    high: Math.min(high, ceiling),
    from: isVaried ? 'history' : 'tenth',
    clipped,
  };
}

/** A tenth of a printed number has few digits, and so have both ends. */
const decimal = (x: number): number => Number(x.toPrecision(12)) + 0;
