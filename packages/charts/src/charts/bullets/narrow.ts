import type { Frame } from '../../chart.ts';
import { columnWidth, linesOf } from '../../parts/fit.ts';
import { texts } from '../../parts/text.ts';
import { point, trackEnd, trackMarks } from '../../parts/track.ts';
import type { Sketch } from '../../plotFigure.ts';
import { type BulletRow, endOf, shown } from '../../read/bulletRow.ts';
import { theme } from '../../theme.ts';
import type { BulletsSpec } from './spec.ts';
import { type StackedRow, headingMarks, lineHeight, ownMarks, rules, stack } from './stack.ts';
import { columnWords } from './words.ts';

/** Each row as name and value, bar, and small facts. */
export function narrow(rows: readonly BulletRow[], spec: BulletsSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const say = columnWords[language];
  const endWidth = columnWidth(
    rows.map((row) => endOf(row, language)),
    { most: width * 0.4 },
  );
  const given = spec.order === 'given';
  const labelLeft = given ? 19 : 0;
  const labelWidth = width - endWidth - 16 - labelLeft;
  const labelLines = ({ label }: BulletRow) => linesOf(label, labelWidth, 2);
  const heightOf = (row: BulletRow) => 54 + lineHeight * labelLines(row);
  const { placed, headings, end } = stack(rows, spec, 0, heightOf, (height) => height - 40);
  const above = (row: StackedRow) => row.y + 11 + (lineHeight * labelLines(row)) / 2;
  const below = ({ y, height }: StackedRow) => y + height - 16;
  return {
    height: end + 1,
    x: { type: 'linear', domain: [0, trackEnd], range: [0, width - point] },
    marks: [
      rules(
        'lines',
        placed.map(({ key, y, height }) => ({ key, y: y + height })),
      ),
      ...headingMarks(headings, language),
      ...(given ? [ownMarks(placed, 6, above)] : []),
      texts('label', placed, {
        text: ({ label }) => label,
        left: labelLeft,
        y: above,
        width: labelWidth,
        lines: 2,
      }),
      texts('end', placed, {
        tabular: true,
        text: (row) => endOf(row, language),
        left: width,
        y: above,
        anchor: 'end',
        width: endWidth,
        weight: 600,
      }),
      ...trackMarks(placed, frame),
      texts('target-value', placed, {
        tabular: true,
        text: (row) => `${say.target.toLowerCase()} ${shown(row.target, row, language)}`,
        y: below,
        width: width / 2 - 8,
        fill: theme.inkFaint,
      }),
      texts('actual', placed, {
        tabular: true,
        text: (row) => `${say.actual.toLowerCase()} ${shown(row.actual, row, language)}`,
        left: width,
        y: below,
        anchor: 'end',
        width: width / 2 - 8,
        fill: theme.inkFaint,
      }),
    ],
  };
}
