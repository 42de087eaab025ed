/**
 * The patterns a descriptor may ask for, by the regular expression as written there. A descriptor is
 * not trusted, so only these run: an expression of its own could keep the reader busy for ever.
 */
export const patterns = {
  '^[0-9]{2}$': /^[0-9]{2}$/,
  '^[0-9]{3}$': /^[0-9]{3}$/,
  '^[0-9]{4}$': /^[0-9]{4}$/,
  '^[0-9]{6}$': /^[0-9]{6}$/,
  '^[0-9]{7}$': /^[0-9]{7}$/,
  '^[0-9]{18}$': /^[0-9]{18}$/,
  '^[0-9]+$': /^[0-9]+$/,
  '^[A-Z]+$': /^[A-Z]+$/,
  '^[A-Z0-9]+$': /^[A-Z0-9]+$/,
  '^U[1-9]$': /^U[1-9]$/,
  '^[0-9]{4}\\.[A-Z]{3}$': /^[0-9]{4}\.[A-Z]{3}$/,
  '^[a-z][a-z0-9]*([-.][a-z0-9]+)*$': /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/,
  '^[0-9a-f]{64}$': /^[0-9a-f]{64}$/,
} as const satisfies Record<string, RegExp>;

export type PatternName = keyof typeof patterns;

export const isPattern = (text: string): text is PatternName => Object.hasOwn(patterns, text);
