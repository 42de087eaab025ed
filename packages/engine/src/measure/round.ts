import type { Rounding } from '@tolok/schema';

/** From here on every double is a whole number. */
const wholeFrom = 2 ** 52;

/**
 * The number rounded once, as the rule says. `half-up` is half away from zero. A number too large
 * to have such digits is left.
 */
export function roundTo(x: number, { mode, digits }: Rounding): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(x) * factor;
  if (!(scaled < wholeFrom)) return x;
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
