import { snap } from '@tolok/formula';

/** Equal as the engine compares: numbers snapped to nine decimals, anything else exactly. */
export const sameFigure = (a: number | string | null, b: number | string | null): boolean =>
  typeof a === 'number' && typeof b === 'number' ? snap(a) === snap(b) : a === b;
