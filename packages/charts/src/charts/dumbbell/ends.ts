import type * as Plot from '@observablehq/plot';
import { drawn } from '../../parts/part.ts';
import { theme } from '../../theme.ts';
import { numberOf } from '../../words/rank.ts';
import type { PlacedRow } from './placedRow.ts';

/** Rings and discs; at the cap arrows, hollow and solid alike. */
export const ends = (rows: readonly PlacedRow[], cap: number): Plot.RenderFunction =>
  drawn('end', (make, group) => {
    for (const row of rows) {
      const pair = make('g', { 'data-key': row.key }, group);
      const sides = [
        { x: row.a, value: numberOf(row.before), fill: theme.paper, stroke: theme.baseline },
        { x: row.b, value: numberOf(row.after), fill: theme.accent, stroke: theme.accent },
      ];
      for (const { x, value, fill, stroke } of sides) {
        if (x === null || value === null) continue;
        const style = { fill, stroke, 'stroke-width': 2 };
        const arrow = `M${x - 4} ${row.y - 5.5}l9.5 5.5l-9.5 5.5z`;
        if (value > cap) make('path', { d: arrow, ...style }, pair);
        else make('circle', { cx: x, cy: row.y, r: 4.5, ...style }, pair);
      }
    }
  });
