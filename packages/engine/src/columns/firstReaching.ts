import { snap } from '@tolok/formula';

/**
 * The least double whose snapped value is at least `bound`, or above it where `strict`; Infinity
 * where none is. Snapping never turns two numbers around, so `snap(x) >= bound` is `x >= cut`, which
 * costs a comparison in place of a rounding.
 */
export function firstReaching(bound: number, strict: boolean): number {
  const reaches = (x: number): boolean => (strict ? snap(x) > bound : snap(x) >= bound);
  const largest = Number.MAX_VALUE;
  if (reaches(-largest)) return -largest;
  if (!reaches(largest)) return Infinity;
  let width = Math.max(1e-8, Math.abs(bound) * 1e-15);
  let below = Math.max(bound - width, -largest);
  let above = Math.min(bound + width, largest);
  while (reaches(below)) below = Math.max(bound - (width *= 2), -largest);
  while (!reaches(above)) above = Math.min(bound + (width *= 2), largest);
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return above;
    if (reaches(middle)) above = middle;
    else below = middle;
  }
}
