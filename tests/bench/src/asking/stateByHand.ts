import type { Group } from '@tolok/analysis';
import type { InputColumns } from '../workload/workload.ts';
import { type Line, type MadeAgreement, after, before, isLower } from './agreements.ts';

/** The mean over work units of their weighted mean achievements; what one writes for these two. */
export type StateByHand = (taken: ReadonlySet<Group>) => number;

/** A loop over typed arrays for every state between the two agreements, and for no others. */
export function stateByHand(
  figures: readonly InputColumns[],
  later: readonly InputColumns[],
): StateByHand {
  const units = figures[0]?.r.length ?? 0;
  const sums = new Float64Array(units);
  const weights = new Float64Array(units);
  return (taken) => {
    sums.fill(0);
    weights.fill(0);
    const of = <V>(group: Group, value: (one: MadeAgreement) => V): V =>
      value(taken.has(group) ? after : before);
    const data = taken.has('data') ? later : figures;
    const cap = of('policy', (one) => one.cap) ?? Infinity;
    const scale = 10 ** of('rounding', ({ digits }) => digits);
    for (const { indicator: i } of of('membership', ({ lines }) => lines)) {
      const lineIn = (group: Group): Line => {
        const own = of(group, ({ lines }) => lines.find((one) => one.indicator === i));
        return (
          own ??
          ([before, after].flatMap(({ lines }) => lines).find((one) => one.indicator === i) as Line)
        );
      };
      const input = data[i];
      if (!input) continue;
      const weight = lineIn('weight').weight;
      const factor = 100 / lineIn('target').target;
      const add = isLower(lineIn('definition')) ? addLower : addHigher;
      add(input, { factor, cap, scale, weight }, sums, weights);
    }
    let total = 0;
    let covers = 0;
    for (let k = 0; k < units; k++) {
      const weight = weights[k] as number;
      if (weight === 0) continue;
      total += (sums[k] as number) / weight;
      covers++;
    }
    return total / covers;
  };
}

interface Judged {
  readonly factor: number;
  readonly cap: number;
  readonly scale: number;
  readonly weight: number;
}

function addHigher(
  { r, t }: InputColumns,
  judged: Judged,
  sums: Float64Array,
  weights: Float64Array,
) {
  const { factor, cap, scale, weight } = judged;
  for (let k = 0; k < r.length; k++) {
    const y = t[k] as number;
    const x = ((r[k] as number) / y) * 100 * factor;
    if (y === 0 || x !== x) continue;
    const capped = x < cap ? x : cap;
    sums[k] = (sums[k] as number) + (Math.floor(capped * scale + 0.5) / scale) * weight;
    weights[k] = (weights[k] as number) + weight;
  }
}

function addLower(
  { r, t }: InputColumns,
  judged: Judged,
  sums: Float64Array,
  weights: Float64Array,
) {
  const { factor, cap, scale, weight } = judged;
  for (let k = 0; k < r.length; k++) {
    const y = t[k] as number;
    const x = (2 - (r[k] as number) / y) * 100 * factor;
    if (y === 0 || x !== x) continue;
    const capped = x < cap ? x : cap;
    sums[k] = (sums[k] as number) + (Math.floor(capped * scale + 0.5) / scale) * weight;
    weights[k] = (weights[k] as number) + weight;
  }
}
