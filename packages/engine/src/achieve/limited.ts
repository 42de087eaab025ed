import type { Policy } from '@tolok/schema';
import { roundTo } from '../measure/round.ts';

/** An achievement under the cap of a policy, rounded where the policy says so. */
export function limited(
  value: number,
  { cap, rounding }: Pick<Policy, 'cap' | 'rounding'>,
): number {
  const capped = cap === null ? value : Math.min(value, cap);
  return rounding ? roundTo(capped, rounding) : capped;
}
