import * as Plot from '@observablehq/plot';
import { theme } from '../theme.ts';
import { part } from './part.ts';

/** A row that may be the one that is looked at, in pixels. */
export interface BandRow {
  readonly key: string;
  readonly marked: boolean;
  readonly top: number;
  readonly height: number;
}

/** The ground of rows that are marked, across the whole drawing. */
export function bands(rows: readonly BandRow[], width: number): Plot.Markish {
  const marked = rows.filter((row) => row.marked);
  return Plot.rect(marked, {
    ...part('band', marked),
    x1: 0,
    x2: width,
    y1: 'top',
    y2: ({ top, height }: BandRow) => top + height,
    fill: theme.selected,
  });
}

/** What stands behind the texts of a row. */
export const groundOf = ({ marked }: { readonly marked: boolean }): string =>
  marked ? theme.selected : theme.paper;
