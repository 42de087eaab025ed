import type { TargetRange, Value } from '@tolok/schema';

/** An actual: a number, a letter of the scale, or absent. */
export type Quantity = Value | string;

/** A target: like an actual, or a range of numbers. */
export type TargetQuantity = Quantity | TargetRange;

/** Whether a target is a range and not a number, a letter or absent. */
export const isRange = (target: unknown): target is TargetRange =>
  typeof target === 'object' && target !== null && 'from' in target;

/** A range as an override writes it, `80..90`; null where the text is none or runs backwards. */
export function parseRange(text: string): TargetRange | null {
  const match = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const range = { from: Number(match[1]), to: Number(match[2]) };
  return range.from <= range.to ? range : null;
}
