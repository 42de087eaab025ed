/** A band, a boundary or a guard of a rule, and whether one of its examples touches it. */
export interface Boundary {
  readonly kind: BoundaryKind;
  /** The id of a band, the number, both for a `side`, or the name of an input. */
  readonly at: string | number;
  readonly touched: boolean;
}

/**
 * What examples may touch, and what it is a case of.
 *
 * - Of a scale: `band`, something strictly inside it; `boundary`, something exactly on a bound, the
 *   two ends of the scale included; `side`, something within one step of a bound in a band it
 *   parts; `outside`, something within one step beyond an end.
 * - Of a policy: `threshold`, `below-threshold`, `cap`, `above-cap`, `zero-target`, `pending`.
 * - Of an indicator: `zero-target`; of its formula `ordinary`, a case with every input there, that
 *   is past every guard; `absent-input`; `zero-divisor`.
 */
export const boundaryKinds = {
  band: 'band',
  boundary: 'boundary',
  side: 'boundary',
  outside: 'boundary',
  threshold: 'boundary',
  'below-threshold': 'boundary',
  cap: 'boundary',
  'above-cap': 'boundary',
  'zero-target': 'guard',
  pending: 'guard',
  ordinary: 'guard',
  'absent-input': 'guard',
  'zero-divisor': 'guard',
} as const satisfies Record<string, 'band' | 'boundary' | 'guard'>;

export type BoundaryKind = keyof typeof boundaryKinds;

/** How near a bound of a scale counts as just beside it: the last digit such scores are printed with. */
export const scaleStep = 0.01;

/** How near a threshold counts as just below it, in points of percent. */
export const thresholdStep = 1;
