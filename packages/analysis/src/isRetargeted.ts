import { snap } from '@tolok/formula';
import type { AgreedIndicator, Target } from '@tolok/schema';

/**
 * Whether a target that both lines set differs: that of the year or that of a quarter. Numbers by
 * value, snapped to nine decimals, letters by text, ranges by both ends. A target that only one of
 * them sets is none that differs.
 */
export const isRetargeted = (one: AgreedIndicator, other: AgreedIndicator): boolean =>
  differs(one.target, other.target) ||
  quarters.some((quarter) => differs(one.targets?.[quarter], other.targets?.[quarter]));

const quarters = ['1', '2', '3', '4'] as const;

const differs = (one: Target | undefined, other: Target | undefined): boolean =>
  (one ?? null) !== null && (other ?? null) !== null && keyOf(one) !== keyOf(other);

/** Equal for equal targets: a letter in quotes is no number. */
function keyOf(target: Target | undefined): string {
  const value =
    typeof target === 'number'
      ? snap(target)
      : typeof target === 'object' && target !== null
        ? [snap(target.from), snap(target.to)]
        : target;
  return JSON.stringify(value);
}
