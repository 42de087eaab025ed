import { formatValue } from '@tolok/schema';
import * as Plot from '@observablehq/plot';
import type { Chart, ChartKind, ChartOptions } from '../chart.ts';
import { theme } from '../theme.ts';
import { type BulletRow, endOf, summaryOf, tableOf, tickOf, titleOf } from './bulletWords.ts';

export type { BulletRow } from './bulletWords.ts';

/**
 * Actual against target, a bar for each row, in the order given.
 *
 * The track runs from 0 to 150 % of the target, with a tick at 100. A bar that goes beyond is cut by
 * two slanted gaps and ends in an arrow; its true achievement is printed. Where the achievement has
 * no value the way to the target is hatched, and the reason is printed.
 */
export const bullet: ChartKind<BulletRow> = {
  draw: (rows, options) => ({
    figure: drawFigure(rows, options),
    title: titleOf(rows, options.language),
    summary: summaryOf(rows, options.language),
    table: tableOf(rows, options.language),
  }),
  example: [
    example('Dasar', 30, 'not-achieved'),
    example('Rencana aksi', 45, 'achieved'),
    example('Laporan', 97.39, 'achieved'),
    { ...example('Semester depan', 0, null), actual: null, achievement: null, absent: 'pending' },
  ],
};

function example(label: string, actual: number, status: BulletRow['status']): BulletRow {
  const achievement = (actual * 100) / 45;
  return { label, unit: 'percent', target: 45, actual, achievement, status, absent: null };
}

const trackEnd = 150;
const bar = 9;
const rowHeight = 52;
const axisHeight = 22;
const arrow = 12;

/** A row with the top of its bar, in pixels. */
type PlacedRow = BulletRow & { readonly top: number };

function drawFigure(rows: readonly BulletRow[], options: ChartOptions): Chart['figure'] {
  const { document, language, width, id } = options;
  const placed = rows.map((row, i): PlacedRow => ({ ...row, top: i * rowHeight + 30 }));
  const height = rows.length * rowHeight + axisHeight;
  const hatch = `${id}-hatch`;
  const figure = Plot.plot({
    document,
    width,
    height,
    marginTop: 0,
    marginBottom: axisHeight,
    marginLeft: 0,
    marginRight: arrow,
    className: 'tolok-chart',
    style: `font-family: ${theme.sans}; font-size: 12px; `,
    ariaLabel: summaryOf(rows, language),
    x: { domain: [0, trackEnd], axis: null },
    // Pixels downward: the rows are places on the sheet, not values.
    y: { domain: [0, height - axisHeight], range: [0, height - axisHeight], axis: null },
    marks: [
      hatchPattern(hatch),
      span(placed, trackEnd, theme.track),
      span(placed.filter(isHatched), 100, `url(#${hatch})`),
      span(
        placed.filter(({ achievement }) => achievement !== null),
        (row) => lengthOf(row),
        colourOf,
      ),
      ...placed.filter(isBeyond).map(cutMark),
      Plot.ruleX(placed.filter(hasTarget), {
        x: 100,
        y1: ({ top }: PlacedRow) => top - 5,
        y2: ({ top }: PlacedRow) => top + bar + 5,
        stroke: theme.ink,
        strokeWidth: 1.5,
      }),
      textMark(placed, 'start', 0, ({ label }) => label, { fill: theme.inkQuiet }),
      textMark(placed.filter(hasTarget), 'middle', 100, (row) => tickOf(row, language), {
        fill: theme.ink,
      }),
      textMark(placed, 'end', trackEnd, (row) => endOf(row, language), {
        fill: theme.ink,
        fontWeight: 600,
        dx: arrow,
      }),
      axisMark([0], 'start', height, language),
      axisMark([50, 100], 'middle', height, language),
      axisMark([trackEnd], 'end', height, language),
    ],
  });
  figure.setAttribute('role', 'img');
  // A name on a group without a role is nothing to a screen reader; the drawing has one name.
  for (const group of figure.childNodes) (group as Element).removeAttribute('aria-label');
  return figure;
}

const hasTarget = ({ target }: BulletRow): boolean => target !== null;
const isHatched = ({ achievement, actual }: BulletRow): boolean =>
  achievement === null && typeof actual !== 'string';
const isBeyond = ({ achievement }: BulletRow): boolean =>
  achievement !== null && achievement > trackEnd;
const lengthOf = ({ achievement }: BulletRow): number =>
  Math.min(Math.max(achievement ?? 0, 0), trackEnd);

function colourOf({ status }: BulletRow): string {
  if (status === null) return theme.absent;
  return status === 'achieved' ? theme.achieved : theme.notAchieved;
}

function span(
  rows: readonly PlacedRow[],
  to: number | ((row: PlacedRow) => number),
  fill: string | ((row: PlacedRow) => string),
): Plot.Markish {
  return Plot.rect(rows, {
    x1: 0,
    x2: to,
    y1: ({ top }: PlacedRow) => top,
    y2: ({ top }: PlacedRow) => top + bar,
    fill,
  });
}

function textMark(
  rows: readonly PlacedRow[],
  textAnchor: 'start' | 'middle' | 'end',
  x: number,
  text: (row: PlacedRow) => string,
  options: Plot.TextOptions,
): Plot.Markish {
  return Plot.text(rows, {
    x,
    y: ({ top }: PlacedRow) => top - 14,
    text,
    textAnchor,
    fontVariant: 'tabular-nums',
    ...options,
  });
}

// The first and last number stand within the track, so that the drawing has no margins.
const axisMark = (
  ticks: readonly number[],
  textAnchor: 'start' | 'middle' | 'end',
  height: number,
  language: ChartOptions['language'],
): Plot.Markish =>
  Plot.text(ticks, {
    x: (tick: number) => tick,
    y: height - axisHeight,
    dy: 8,
    text: (tick: number) => formatValue(tick, 'percent', { language }),
    textAnchor,
    fill: theme.inkFaint,
    fontVariant: 'tabular-nums',
  });

/** The end of a bar that goes beyond the track: two slanted gaps, then an arrow. */
function cutMark({ top, ...row }: PlacedRow): Plot.RenderFunction {
  return (_index, { x }, _values, _dimensions, { ownerSVGElement, document }) => {
    const end = Number(x?.(trackEnd));
    const group = document.createElementNS(ownerSVGElement.namespaceURI, 'g') as SVGGElement;
    const tip = path(document, group, {
      d: `M${end - 0.5} ${top}h5l${arrow - 5} ${bar / 2}l${5 - arrow} ${bar / 2}h-5z`,
      fill: colourOf(row),
    });
    const gaps = [26, 19].map((back) =>
      path(document, group, {
        d: `M${end - back} ${top + bar + 1}l5 ${-bar - 2}`,
        stroke: theme.paper,
        'stroke-width': '2.5',
      }),
    );
    for (const element of [tip, ...gaps]) group.appendChild(element);
    return group;
  };
}

/** Slanted lines, for what is still to come. */
function hatchPattern(id: string): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { ownerSVGElement, document }) => {
    const make = (name: string) =>
      document.createElementNS(ownerSVGElement.namespaceURI, name) as SVGElement;
    const defs = make('defs');
    const pattern = make('pattern');
    const attributes = { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    for (const [name, value] of Object.entries(attributes)) {
      pattern.setAttribute(name, String(value));
    }
    const stroke = { d: 'M-1 7l8-8M-1 1l2-2M5 7l2-2', stroke: theme.absent };
    pattern.appendChild(path(document, pattern, stroke));
    defs.appendChild(pattern);
    return defs;
  };
}

function path(
  document: Document,
  beside: SVGElement,
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  const element = document.createElementNS(beside.namespaceURI, 'path') as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
