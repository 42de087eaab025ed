import * as Plot from '@observablehq/plot';
import type { Standing } from '../words/status.ts';
import { columnWidth } from './fit.ts';
import { standingMarks } from './marks.ts';
import { part } from './part.ts';
import { texts } from './text.ts';
import { theme } from '../theme.ts';

/** A group of cells as a phone shows them: a heading with the cells of that row below it. */
export interface OutlineGroup {
  readonly key: string;
  readonly label: string;
  readonly standing?: Standing;
  readonly end: string;
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly key: string;
  readonly label: string;
  readonly standing?: Standing;
  readonly end: string;
  readonly quiet: boolean;
  readonly strong: boolean;
  /** True for the cell the chart speaks of. */
  readonly ringed: boolean;
}

const headHeight = 32;
const itemHeight = 26;
const indent = 17;

/** Groups below one another, each cell a line: what a grid becomes where its columns find no room. */
export function outline(groups: readonly OutlineGroup[], width: number) {
  let bottom = 0;
  const heads: (OutlineGroup & { readonly y: number })[] = [];
  const items: (OutlineItem & { readonly y: number })[] = [];
  for (const group of groups) {
    heads.push({ ...group, y: bottom + headHeight / 2 });
    bottom += headHeight;
    for (const item of group.items) {
      items.push({ ...item, y: bottom + itemHeight / 2 });
      bottom += itemHeight;
    }
    bottom += 10;
  }
  const ends = columnWidth(
    [...groups, ...items].map(({ end }) => end),
    { most: width * 0.4 },
  );
  const ringed = items.filter((item) => item.ringed);
  const shift = ({ standing }: { readonly standing?: Standing }) => (standing ? indent : 0);
  const marked = <Row extends { readonly standing?: Standing }>(rows: readonly Row[]) =>
    rows.flatMap((row) => (row.standing ? [{ ...row, standing: row.standing }] : []));
  return {
    height: bottom,
    marks: [
      Plot.ruleY(heads, {
        ...part('group-line', heads),
        y: ({ y }: { readonly y: number }) => y + headHeight / 2 - 1,
        stroke: theme.hair,
      }),
      Plot.rect(ringed, {
        ...part('ring', ringed),
        x1: 1,
        x2: width - 1,
        y1: ({ y }: { readonly y: number }) => y - itemHeight / 2 + 1,
        y2: ({ y }: { readonly y: number }) => y + itemHeight / 2 - 1,
        ...ringStyle,
      }),
      standingMarks(
        'group-mark',
        marked(heads).map(({ key, standing, y }) => ({ key, standing, x: 6, y })),
      ),
      texts('group', heads, {
        text: ({ label }) => label,
        x: shift,
        y: ({ y }) => y,
        width: width - ends - indent - 12,
        weight: 600,
      }),
      texts('group-end', heads, {
        tabular: true,
        text: ({ end }) => end,
        left: width - 8,
        y: ({ y }) => y,
        anchor: 'end',
        width: ends,
        fill: theme.inkQuiet,
      }),
      standingMarks(
        'item-mark',
        marked(items).map(({ key, standing, y }) => ({ key, standing, x: indent + 6, y })),
      ),
      texts('item', items, {
        text: ({ label }) => label,
        x: (item) => indent + shift(item),
        y: ({ y }) => y,
        width: width - ends - indent * 2 - 20,
        fill: ({ strong }) => (strong ? theme.ink : theme.inkQuiet),
      }),
      ...[false, true].map((strong) =>
        texts(
          strong ? 'item-end-strong' : 'item-end',
          items.filter((item) => item.strong === strong),
          {
            tabular: true,
            text: ({ end }) => end,
            left: width - 8,
            y: ({ y }) => y,
            anchor: 'end',
            width: ends,
            fill: ({ quiet }) => (quiet ? theme.inkFaint : theme.ink),
            ...(strong ? { weight: 700 } : {}),
          },
        ),
      ),
    ],
  };
}

/** Around the cell a chart speaks of. */
export const ringStyle = {
  fill: 'none',
  stroke: theme.accent,
  strokeWidth: 2,
  rx: 3,
} as const;
