import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import { standingMarks } from '../../parts/marks.ts';
import { part } from '../../parts/part.ts';
import { texts } from '../../parts/text.ts';
import { type PlacedRow, bar } from '../../parts/track.ts';
import { type BulletRow, standingOf } from '../../read/bulletRow.ts';
import { capital } from '../../read/printTwin.ts';
import { theme } from '../../theme.ts';
import { type Standing, standingWord } from '../../words/status.ts';
import type { BulletsSpec } from './spec.ts';

interface Heading {
  readonly key: string;
  readonly standing: Standing;
  readonly count: number;
  readonly y: number;
}

/** Rows below one another with a heading over each group, and where they end. */
export function stack(
  rows: readonly BulletRow[],
  spec: BulletsSpec,
  from: number,
  heightOf: (row: BulletRow) => number,
  topOf: (height: number) => number = (height) => (height - bar) / 2,
) {
  const placed: StackedRow[] = [];
  const headings: Heading[] = [];
  let y = from;
  rows.forEach((row, i) => {
    const standing = standingOf(row);
    const before = rows[i - 1];
    if (spec.order !== 'given' && (!before || standingOf(before) !== standing)) {
      const count = rows.filter((other) => standingOf(other) === standing).length;
      headings.push({ key: standing, standing, count, y: y + 26 });
      y += 42;
    }
    const height = heightOf(row);
    placed.push({ ...row, y, height, top: y + topOf(height) });
    y += height;
  });
  return { placed, headings, end: y };
}

export type StackedRow = PlacedRow & { readonly y: number; readonly height: number };

/** Pixels from a line of a label to the next. */
export const lineHeight = 15;

/** The status over each group, with how many rows are in it. */
export const headingMarks = (headings: readonly Heading[], language: Language): Plot.Markish[] => [
  standingMarks(
    'heading-mark',
    headings.map(({ key, standing, y }) => ({ key, standing, x: 6, y })),
  ),
  texts('heading', headings, {
    text: ({ standing, count }) => `${capital(standingWord(standing, language))}  ${count}`,
    left: 18,
    y: ({ y }) => y,
  }),
];

/** Lines across the drawing. */
export const rules = (
  name: string,
  rows: readonly { readonly key: string; readonly y: number }[],
  stroke: string = theme.hair,
): Plot.Markish => Plot.ruleY(rows, { ...part(name, rows), y: 'y', stroke });

/** The mark of each row, where no heading has it. */
export const ownMarks = (
  rows: readonly StackedRow[],
  x: number,
  y: (row: StackedRow) => number,
): Plot.Markish =>
  standingMarks(
    'standing',
    rows.map((row) => ({ key: row.key, standing: standingOf(row), x, y: y(row) })),
  );
