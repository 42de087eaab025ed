import { snap } from '@tolok/formula';
import type { Example, Policy } from '@tolok/schema';
import { type Boundary, thresholdStep } from './boundary.ts';
import { hasTarget } from './hasTarget.ts';

/** The threshold, cap and guards of a policy; an example touches one if it expects a verdict. */
export function policyBoundaries(
  { threshold, cap }: Policy,
  examples: readonly Example[],
): readonly Boundary[] {
  const cases = examples.filter(
    ({ expect }) => expect.achievement !== undefined || expect.status !== undefined,
  );
  const ratios = cases.flatMap(({ given: { actual, target } }) =>
    typeof actual === 'number' && typeof target === 'number' && target !== 0
      ? [snap((actual * 100) / target)]
      : [],
  );
  const below = (x: number) => x < threshold && x >= threshold - thresholdStep;
  const pending = ({ given }: Example) => given.actual === null && hasTarget(given);
  return [
    { kind: 'threshold', at: threshold, touched: ratios.includes(snap(threshold)) },
    { kind: 'below-threshold', at: threshold, touched: ratios.some(below) },
    { kind: 'zero-target', at: 0, touched: cases.some(({ given }) => given.target === 0) },
    { kind: 'pending', at: 'actual', touched: cases.some(pending) },
    ...(cap === null
      ? []
      : [
          { kind: 'cap' as const, at: cap, touched: ratios.includes(snap(cap)) },
          { kind: 'above-cap' as const, at: cap, touched: ratios.some((x) => x > cap) },
        ]),
  ];
}
