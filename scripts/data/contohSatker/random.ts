/** Draws from one seeded sequence. Only additions, products and shifts: the same on every machine. */
export interface Draws {
  /** At least 0, below 1. */
  readonly uniform: () => number;
  /** At least `low`, below `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both possible. */
  readonly whole: (low: number, high: number) => number;
  /** About normal with mean 0 and deviation 1, never beyond 3. */
  readonly bell: () => number;
}

/**
 * The sequence of a seed and labels. Each thing that is made up has a sequence of its own, so that
 * a further table leaves the others as they were.
 *
 * Source: mulberry32, started from an FNV-1a hash.
 */
export function draws(seed: number, ...labels: readonly (string | number)[]): Draws {
  let state = hashOf([seed, ...labels].join('/'));
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * uniform();
  return {
    uniform,
    between,
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    // Four uniforms have the variance 4/12.
    bell: () => (uniform() + uniform() + uniform() + uniform() - 2) * 1.5,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
