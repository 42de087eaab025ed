import * as Plot from '@observablehq/plot';
import { theme } from '../theme.ts';
import { fit } from './fit.ts';
import { part } from './part.ts';

interface TextOptions<Row> {
  readonly text: (row: Row) => string;
  /** A value along the scale of the drawing; without it `left` counts. */
  readonly x?: (row: Row) => number;
  /** Pixels from the left edge, or moved by from `x`. */
  readonly left?: number;
  /** The middle of the text, in pixels. */
  readonly y: (row: Row) => number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Pixels a line may take; what is cut off is told in full on hover. */
  readonly width?: number;
  /** Lines it may take, 1 without it. */
  readonly lines?: number;
  readonly fill?: string | ((row: Row) => string);
  readonly weight?: number;
  /** True for figures, which then stand under one another digit by digit. */
  readonly tabular?: boolean;
  /** The ground around the letters, where lines run behind them: paper, or what it is for a row. */
  readonly halo?: boolean | ((row: Row) => string);
}

/** Texts of 12 px, one for each row that has something to say. */
export function texts<Row extends { readonly key: string }>(
  name: string,
  rows: readonly Row[],
  options: TextOptions<Row>,
): Plot.Markish {
  const { text, x, left = 0, y, anchor = 'start', width = Infinity, lines = 1, weight } = options;
  const shown = (row: Row) => fit(text(row), width, lines);
  return Plot.text(rows, {
    ...part(name, rows),
    ...(x ? { x } : { frameAnchor: 'left' }),
    dx: left,
    y,
    text: shown,
    title: (row: Row) => (shown(row).endsWith('…') ? text(row) : ''),
    textAnchor: anchor,
    lineHeight: 1.25,
    fill: options.fill ?? theme.ink,
    ...(options.tabular ? { fontVariant: 'tabular-nums' } : {}),
    ...(weight === undefined ? {} : { fontWeight: weight }),
    ...(options.halo
      ? { stroke: options.halo === true ? theme.paper : options.halo, strokeWidth: 4 }
      : {}),
  });
}
