import type { Indicator } from '@tolok/schema';

export type Rounding = NonNullable<Indicator['rounding']>;

/** The number rounded once, as the rule says. `half-up` is half away from zero. */
export function roundTo(x: number, { mode, digits }: Rounding): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(x) * factor;
  if (!Number.isFinite(scaled)) return x;
  return (Math.sign(x) * whole[mode](scaled)) / factor + 0;
}

const whole: Readonly<Record<Rounding['mode'], (x: number) => number>> = {
  'half-up': (x) => Math.floor(x + 0.5),
  'half-even': (x) => {
    const floor = Math.floor(x);
    const half = x - floor === 0.5;
    return half && floor % 2 === 0 ? floor : Math.floor(x + 0.5);
  },
  truncate: Math.floor,
};
