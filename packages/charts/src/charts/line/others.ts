import * as Plot from '@observablehq/plot';
import { part } from '../../parts/part.ts';
import { theme } from '../../theme.ts';
import type { PlacedRow } from './lineRow.ts';

/** Further values of a period: hollow, on a dotted line to the first. */
export function others(
  placed: readonly PlacedRow[],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly Plot.Markish[] {
  const rest = placed.filter(({ isFirst, value }) => !isFirst && value !== null);
  const first = new Map(placed.filter((row) => row.isFirst).map(({ at, value }) => [at, value]));
  return [
    Plot.ruleX(rest, {
      ...part('other-line', rest),
      x: ({ at }: PlacedRow) => x(at),
      y1: ({ value }: PlacedRow) => y(value ?? 0),
      y2: ({ at, value }: PlacedRow) => y(first.get(at) ?? value ?? 0),
      stroke: theme.baseline,
      strokeDasharray: '1 3',
    }),
    Plot.dot(rest, {
      ...part('other', rest),
      x: ({ at }: PlacedRow) => x(at),
      y: ({ value }: PlacedRow) => y(value ?? 0),
      r: 4,
      fill: theme.paper,
      stroke: theme.baseline,
      strokeWidth: 2,
    }),
  ];
}
