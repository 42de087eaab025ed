import { type Language, formatNumber, formatValue, units } from '@tolok/schema';
import type { Frame } from '../../chart.ts';
import { columnWidth, linesOf } from '../../parts/fit.ts';
import { texts } from '../../parts/text.ts';
import { point, trackEnd, trackMarks } from '../../parts/track.ts';
import type { Sketch } from '../../plotFigure.ts';
import { type BulletRow, endOf, isLetter } from '../../read/bulletRow.ts';
import type { Figure } from '../../read/cells.ts';
import { capital } from '../../read/printTwin.ts';
import { theme } from '../../theme.ts';
import type { BulletsSpec } from './spec.ts';
import { type StackedRow, headingMarks, lineHeight, ownMarks, rules, stack } from './stack.ts';
import { columnWords } from './words.ts';

const headHeight = 30;

/** A table with a bar in each row. */
export function wide(rows: readonly BulletRow[], spec: BulletsSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const say = columnWords[language];
  const plain = (figure: Figure, row: BulletRow) => plainOf(figure, row, language);
  const ofUnit = ({ unit }: BulletRow) => units[unit].label[language];
  const given = spec.order === 'given';

  const codes = rows.map(({ code }) => code);
  const codeWidth = codes.some((code) => code !== '')
    ? columnWidth([say.code, ...codes], { most: 90 })
    : 0;
  const labelLeft = (codeWidth && codeWidth + 16) + (given ? 20 : 0);
  const unitWidth = columnWidth(rows.map(ofUnit), { most: 110 });
  const valueWidth = (of: (row: BulletRow) => Figure, head: string) =>
    columnWidth([head, ...rows.map((row) => plain(of(row), row))], { most: 116 });
  const targetWidth = valueWidth(({ target }) => target, say.target);
  const actualWidth = valueWidth(({ actual }) => actual, say.actual);
  const endWidth = columnWidth([say.achievement, ...rows.map((row) => endOf(row, language))], {
    most: 116,
  });
  const trackRight = width - endWidth - point - 16;
  const trackLeft = trackRight - Math.min(240, width * 0.24);
  const actualRight = trackLeft - 28;
  const targetRight = actualRight - actualWidth - 20;
  const unitLeft = targetRight - targetWidth - 20 - unitWidth;
  const labelWidth = unitLeft - labelLeft - 16;
  const { placed, headings, end } = stack(
    rows,
    spec,
    headHeight,
    (row) =>
      32 +
      lineHeight *
        (Math.max(linesOf(row.label, labelWidth, 2), linesOf(ofUnit(row), unitWidth, 2)) - 1),
  );
  const middle = ({ y, height }: StackedRow) => y + height / 2;
  const head = [{ key: 'head', y: headHeight }];

  const heads: readonly [string, string, number, 'start' | 'end'][] = [
    ['code', codeWidth ? say.code : '', 0, 'start'],
    ['rows', capital(spec.rows[language]), labelLeft, 'start'],
    ['unit', say.unit, unitLeft, 'start'],
    ['target', say.target, targetRight, 'end'],
    ['actual', say.actual, actualRight, 'end'],
    ['achievement', say.achievement, width, 'end'],
  ];
  return {
    height: end + 1,
    x: { type: 'linear', domain: [0, trackEnd], range: [trackLeft, trackRight] },
    marks: [
      rules(
        'lines',
        placed.map(({ key, y, height }) => ({ key, y: y + height })),
      ),
      rules('head-line', head, theme.inkFaint),
      ...heads.map(([key, text, left, anchor]) =>
        texts(`head-${key}`, head, {
          text: () => text,
          left,
          y: () => 14,
          anchor,
          fill: theme.inkQuiet,
        }),
      ),
      ...[0, 50, 100, trackEnd].map((tick) =>
        texts(`axis-${tick}`, head, {
          tabular: true,
          text: () =>
            tick === 100 ? `${say.target.toLowerCase()} ${percent(tick, language)}` : String(tick),
          x: () => tick,
          y: () => 14,
          anchor: tick === 0 ? 'start' : 'middle',
          fill: tick === 100 ? theme.ink : theme.inkFaint,
          ...(tick === 100 ? { weight: 600 } : {}),
        }),
      ),
      ...headingMarks(headings, language),
      ...(given ? [ownMarks(placed, labelLeft - 13, middle)] : []),
      texts('code', placed, {
        text: ({ code }) => code,
        y: middle,
        width: codeWidth,
        fill: theme.inkFaint,
      }),
      texts('label', placed, {
        text: ({ label }) => label,
        left: labelLeft,
        y: middle,
        width: labelWidth,
        lines: 2,
      }),
      texts('unit', placed, {
        text: ofUnit,
        left: unitLeft,
        y: middle,
        width: unitWidth,
        lines: 2,
        fill: theme.inkFaint,
      }),
      texts('target-value', placed, {
        tabular: true,
        text: (row) => plain(row.target, row),
        left: targetRight,
        y: middle,
        anchor: 'end',
        width: targetWidth,
      }),
      texts('actual', placed, {
        tabular: true,
        text: (row) => plain(row.actual, row),
        left: actualRight,
        y: middle,
        anchor: 'end',
        width: actualWidth,
        fill: (row) => (typeof row.actual === 'object' ? theme.inkQuiet : theme.ink),
      }),
      ...trackMarks(placed, frame),
      texts('end', placed, {
        tabular: true,
        text: (row) =>
          row.achievement === null && !isLetter(row) ? say.absent : endOf(row, language),
        left: width,
        y: middle,
        anchor: 'end',
        width: endWidth,
        weight: 600,
      }),
    ],
  };
}

const percent = (value: number, language: Language): string =>
  formatValue(value, 'percent', { language });

/** A value without its unit, which has a column of its own. */
function plainOf(figure: Figure, row: BulletRow, language: Language): string {
  const { digits } = units[row.unit];
  return typeof figure === 'number'
    ? formatNumber(figure, { language, digits })
    : formatValue(figure, row.unit, { language });
}
