import * as Plot from '@observablehq/plot';
import type { Text } from '@tolok/schema';
import type { Frame } from '../chart.ts';
import { type BulletRow, hasTarget, isAwaited, isLetter } from '../read/bulletRow.ts';
import { theme } from '../theme.ts';
import { drawn, part } from './part.ts';
import { texts } from './text.ts';

/** Percent of the target at which the track ends; what goes beyond is cut and printed. */
export const trackEnd = 150;
/** Pixels of a bar from top to bottom. */
export const bar = 9;
/** Pixels the point of a cut bar goes beyond the track. */
export const point = 12;

/** A row with the top of its bar, in pixels. */
export type PlacedRow = BulletRow & { readonly top: number };

/** Tracks with their bars, targets and scenarios, along a scale of percent of the target. */
export function trackMarks(
  all: readonly PlacedRow[],
  { id, language }: Frame,
): readonly Plot.Markish[] {
  const rows = all.filter((row) => !isLetter(row));
  return [
    hatchPattern(`${id}-hatch`),
    span('track', rows, trackEnd, theme.track),
    span('awaited', rows.filter(isAwaited), 100, `url(#${id}-hatch)`),
    span('bar', rows.filter(hasValue), lengthOf, colourOf),
    cuts(rows.filter(isBeyond)),
    ticks(rows.filter(hasTarget)),
    scenarios(rows.filter(({ scenario }) => scenario !== null)),
    texts('letter', all.filter(isLetter), {
      text: () => letterNote[language],
      x: () => 0,
      y: ({ top }) => top + bar / 2,
      fill: theme.inkFaint,
    }),
  ];
}

const letterNote: Text = { id: 'huruf, tanpa persen', en: 'a letter, no percentage' };

const hasValue = ({ achievement }: BulletRow): boolean => achievement !== null;
/** True when the bar goes beyond the track. */
export const isBeyond = ({ achievement }: BulletRow): boolean =>
  achievement !== null && achievement > trackEnd;

/** Said where a bar is cut. */
export const cutNote: Text = {
  id: `batang di atas ${trackEnd} % dipotong dan ditandai`,
  en: `bars beyond ${trackEnd}% are cut and marked`,
};

const clip = (percent: number): number => Math.min(Math.max(percent, 0), trackEnd);
const lengthOf = ({ achievement }: BulletRow): number => clip(achievement ?? 0);

function colourOf({ status }: BulletRow): string {
  if (status === null) return theme.absent;
  return status === 'achieved' ? theme.achieved : theme.notAchieved;
}

const span = (
  name: string,
  rows: readonly PlacedRow[],
  to: number | ((row: PlacedRow) => number),
  fill: string | ((row: PlacedRow) => string),
): Plot.Markish =>
  Plot.rect(rows, {
    ...part(name, rows),
    x1: 0,
    x2: to,
    y1: ({ top }: PlacedRow) => top,
    y2: ({ top }: PlacedRow) => top + bar,
    fill,
  });

const ticks = (rows: readonly PlacedRow[]): Plot.Markish =>
  Plot.ruleX(rows, {
    ...part('target', rows),
    x: 100,
    y1: ({ top }: PlacedRow) => top - 5,
    y2: ({ top }: PlacedRow) => top + bar + 5,
    stroke: theme.ink,
    strokeWidth: 1.5,
  });

const scenarios = (rows: readonly PlacedRow[]): Plot.Markish =>
  Plot.dot(rows, {
    ...part('scenario', rows),
    x: ({ scenario }: PlacedRow) => clip(scenario ?? 0),
    y: ({ top }: PlacedRow) => top + bar / 2,
    r: 4.5,
    fill: theme.accent,
    stroke: theme.paper,
    strokeWidth: 1.5,
  });

/** The ends of bars that go beyond the track: two slanted gaps, then a point. */
const cuts = (rows: readonly PlacedRow[]): Plot.RenderFunction =>
  drawn('cut', (make, group, { x }) => {
    const end = x(trackEnd);
    for (const { key, top, ...row } of rows) {
      const cut = make('g', { 'data-key': key }, group);
      const tip = `M${end - 0.5} ${top}h5l${point - 5} ${bar / 2}l${5 - point} ${bar / 2}h-5z`;
      make('path', { d: tip, fill: colourOf({ key, ...row }) }, cut);
      for (const back of [26, 19]) {
        const gap = `M${end - back} ${top + bar + 1}l5 ${-bar - 2}`;
        make('path', { d: gap, stroke: theme.paper, 'stroke-width': 2.5 }, cut);
      }
    }
  });

/** Slanted lines, for what is still to come. */
const hatchPattern = (id: string): Plot.RenderFunction =>
  drawn('hatch', (make, group) => {
    const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    const pattern = make('pattern', { id, ...size }, make('defs', {}, group));
    make('path', { d: 'M-1 7l8-8M-1 1l2-2M5 7l2-2', stroke: theme.absent }, pattern);
  });
