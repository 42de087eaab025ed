import type * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import { widthOf } from '../../parts/fit.ts';
import { standingMarks } from '../../parts/marks.ts';
import { texts } from '../../parts/text.ts';
import type { ChangeRow } from '../../read/changeRow.ts';
import { theme } from '../../theme.ts';
import { standingWord } from '../../words/status.ts';
import type { PlacedRow } from './placedRow.ts';

const markWidth = 17;
const arrowWidth = 22;

/** The room that the widest of these takes. */
export function turnWidthOf(rows: readonly ChangeRow[], language: Language): number {
  const widths = rows.map(({ standingBefore, standingAfter }) =>
    [standingBefore, standingAfter]
      .map((standing) => markWidth + widthOf(standingWord(standing, language)))
      .reduce((sum, width) => sum + width, arrowWidth),
  );
  return Math.max(0, ...widths);
}

/** Both statuses of a row where they differ, each with its mark. */
export function turnMarks(
  rows: readonly PlacedRow[],
  left: number,
  language: Language,
): readonly Plot.Markish[] {
  const second = (row: PlacedRow) =>
    left + markWidth + arrowWidth + 6 + widthOf(standingWord(row.standingBefore, language));
  return [
    standingMarks(
      'turn-before',
      rows.map((row) => ({ key: row.key, standing: row.standingBefore, x: left + 6, y: row.y })),
    ),
    texts('turn-before-word', rows, {
      text: (row) => `${standingWord(row.standingBefore, language)} →`,
      left: left + 17,
      y: ({ y }) => y,
      fill: theme.inkQuiet,
    }),
    standingMarks(
      'turn-after',
      rows.map((row) => ({ key: row.key, standing: row.standingAfter, x: second(row), y: row.y })),
    ),
    texts('turn-after-word', rows, {
      text: (row) => standingWord(row.standingAfter, language),
      x: (row) => second(row) + 11,
      y: ({ y }) => y,
      weight: 600,
    }),
  ];
}
