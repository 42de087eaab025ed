import * as Plot from '@observablehq/plot';
import { type Language, type Text, type UnitName, formatNumber, units } from '@tolok/schema';
import { theme } from '../theme.ts';
import type { Extent } from './extent.ts';
import { part } from './part.ts';
import { widthOf } from './fit.ts';
import { texts } from './text.ts';

export interface Tick {
  readonly key: string;
  readonly value: number;
}

/** Round numbers along the line, each printed differently, as many as find room. */
export function ticksOf(
  extent: Extent,
  pixels: number,
  unit: UnitName,
  language: Language,
): readonly Tick[] {
  const ticks = new Map<string, Tick>();
  const add = (about: number) => {
    ticks.clear();
    for (const value of extent.ticks(about)) {
      const key = tickText(value, unit, language);
      ticks.set(key, { key, value });
    }
  };
  // Widths of texts are known once there are ticks: fewer of them until they find room.
  for (const about of [7, 5, 3, 2, 1]) {
    add(about);
    const widest = Math.max(0, ...[...ticks.keys()].map(widthOf));
    if (ticks.size * (widest + 16) <= pixels) break;
  }
  return [...ticks.values()];
}

/** A number on an axis; the unit is told below the title. Large amounts are told in millions. */
function tickText(value: number, unit: UnitName, language: Language): string {
  const isLarge = unit === 'rupiah' && Math.abs(value) >= 1e6;
  return isLarge
    ? `${formatNumber(value / 1e6, { language })} ${million[language]}`
    : formatNumber(value, { language, digits: Math.max(units[unit].digits, 2) });
}

const million: Text = { id: 'jt', en: 'm' };

/** A line with round numbers below it. */
export function axisX(
  extent: Extent,
  range: readonly [number, number],
  y: number,
  unit: UnitName,
  language: Language,
): readonly Plot.Markish[] {
  const ticks = ticksOf(extent, range[1] - range[0], unit, language);
  const x = ({ value }: Tick) => extent.place(value, range);
  const line = [{ key: 'axis' }];
  return [
    Plot.ruleY(line, {
      ...part('axis', line),
      y,
      x1: range[0],
      x2: range[1],
      stroke: theme.inkFaint,
    }),
    Plot.ruleX(ticks, { ...part('axis-tick', ticks), x, y1: y, y2: y + 4, stroke: theme.inkFaint }),
    texts('axis-label', ticks, {
      tabular: true,
      text: ({ key }) => key,
      x,
      y: () => y + 13,
      anchor: 'middle',
      fill: theme.inkFaint,
      width: Math.max(60, (range[1] - range[0]) / 3),
    }),
  ];
}

/** Round numbers in the left margin with a hairline through the drawing, upward. */
export function axisY(
  ticks: readonly Tick[],
  y: (tick: Tick) => number,
  { left, right }: { readonly left: number; readonly right: number },
): readonly Plot.Markish[] {
  return [
    Plot.ruleY(ticks, { ...part('grid', ticks), y, x1: left, x2: right, stroke: theme.hair }),
    texts('grid-label', ticks, {
      tabular: true,
      text: ({ key }) => key,
      left: left - 10,
      y,
      anchor: 'end',
      width: left - 10,
      fill: theme.inkFaint,
    }),
  ];
}
