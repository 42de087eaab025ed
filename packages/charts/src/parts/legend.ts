import type * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import { type Standing, keyOfStanding, standingWord } from '../words/status.ts';
import { widthOf } from './fit.ts';
import { standingMarks } from './marks.ts';
import { drawn, type Make } from './part.ts';
import { texts } from './text.ts';
import { theme } from '../theme.ts';

/** A sign of the drawing with its word: a status, or one of its own. */
export interface LegendItem {
  readonly key: string;
  readonly text: string;
  readonly standing?: Standing;
  /** Draws a sign of its own around a place. */
  readonly sign?: (make: Make, x: number, y: number, group: SVGElement) => void;
}

const lineHeight = 20;
const gap = 20;

/** Statuses as items. */
export const standingItems = (
  standings: Iterable<Standing>,
  language: Language,
): readonly LegendItem[] =>
  [...new Set(standings)].map((standing) => ({
    key: keyOfStanding(standing),
    standing,
    text: standingWord(standing, language),
  }));

/** Signs with their words, in as many lines as they take, and the height of them. */
export function legend(
  items: readonly LegendItem[],
  top: number,
  width: number,
): { readonly height: number; readonly marks: readonly Plot.Markish[] } {
  let [x, line] = [0, 0];
  const placed = items.map((item) => {
    const itemWidth = 17 + widthOf(item.text);
    if (x > 0 && x + itemWidth > width) [x, line] = [0, line + 1];
    const place = { ...item, x: x + 6, y: top + line * lineHeight + lineHeight / 2 };
    x += itemWidth + gap;
    return place;
  });
  return {
    height: items.length === 0 ? 0 : (line + 1) * lineHeight,
    marks: [
      standingMarks(
        'legend-mark',
        placed.flatMap(({ key, standing, x: at, y }) =>
          standing === undefined ? [] : { key, standing, x: at, y },
        ),
      ),
      drawn('legend-sign', (make, group) => {
        for (const { key, sign, x: at, y } of placed) {
          if (sign) sign(make, at, y, make('g', { 'data-key': key }, group));
        }
      }),
      texts('legend-word', placed, {
        text: ({ text }) => text,
        x: ({ x: at }) => at,
        left: 11,
        y: ({ y }) => y,
        width: width - 17,
        fill: theme.inkQuiet,
      }),
    ],
  };
}
