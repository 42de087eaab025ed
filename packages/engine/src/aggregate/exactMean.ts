import { exactSum } from '@tolok/formula';

/** Decimals that values and weights keep when they are added exactly. */
const scale = 9;

/**
 * The weighted mean of doubles from exact sums: each product is taken to nine decimals, all are
 * added as integers, and divided once. Null without values or when every weight is 0.
 */
export function exactMean(
  values: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const sum = (numbers: number[]) => exactSum(Float64Array.from(numbers), scale);
  const weights = sum(values.map(({ weight }) => weight));
  const mean = sum(values.map(({ value, weight }) => value * weight)) / weights;
  return Number.isFinite(mean) ? mean : null;
}
