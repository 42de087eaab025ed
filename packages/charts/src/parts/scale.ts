import * as Plot from '@observablehq/plot';
import type { Language, Text, UnitName } from '@tolok/schema';
import { theme } from '../theme.ts';
import { ticksOf } from './axis.ts';
import type { Extent } from './extent.ts';
import { widthOf } from './fit.ts';
import { part } from './part.ts';
import { texts } from './text.ts';

/** A number to hold all rows against, drawn as a line with its name. */
export interface Reference {
  readonly value: number;
  readonly label: Text;
}

/** Pixels above the first row. */
export const head = 26;

/** Ticks and the reference, over lines down to `end`; a tick gives way to the reference. */
export function scale(
  extent: Extent,
  range: readonly [number, number],
  end: number,
  { reference, unit }: { readonly reference?: Reference; readonly unit: UnitName },
  language: Language,
): readonly Plot.Markish[] {
  const x = (value: number) => extent.place(value, range);
  const marked = reference
    ? [{ key: 'reference', value: reference.value, text: reference.label[language] }]
    : [];
  const room = (value: number, text: string) =>
    marked.every(
      (one) => Math.abs(x(value) - x(one.value)) > (widthOf(one.text) + widthOf(text)) / 2 + 8,
    );
  const ticks = ticksOf(extent, range[1] - range[0], unit, language).filter(({ key, value }) =>
    room(value, key),
  );
  return [
    Plot.ruleX(ticks, {
      ...part('grid', ticks),
      x: ({ value }: { value: number }) => x(value),
      y1: head - 6,
      y2: end,
      stroke: theme.hair,
    }),
    Plot.ruleX(marked, {
      ...part('reference', marked),
      x: ({ value }: { value: number }) => x(value),
      y1: head - 6,
      y2: end,
      stroke: theme.ink,
      strokeWidth: 1.5,
    }),
    texts('tick', ticks, {
      tabular: true,
      text: ({ key }) => key,
      x: ({ value }) => x(value),
      y: () => 9,
      anchor: 'middle',
      fill: theme.inkFaint,
    }),
    texts('reference-label', marked, {
      text: ({ text }) => text,
      x: ({ value }) => x(value),
      y: () => 9,
      anchor: 'middle',
      weight: 600,
    }),
  ];
}
