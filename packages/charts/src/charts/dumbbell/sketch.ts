import * as Plot from '@observablehq/plot';
import type { Frame } from '../../chart.ts';
import { bands, groundOf } from '../../parts/band.ts';
import { extentOf } from '../../parts/extent.ts';
import { columnWidth, linesOf } from '../../parts/fit.ts';
import { part } from '../../parts/part.ts';
import { head, scale } from '../../parts/scale.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import { type ChangeRow, hasTurned, numbersOf } from '../../read/changeRow.ts';
import { theme } from '../../theme.ts';
import { numberOf } from '../../words/rank.ts';
import { bothSidesWidthOf, endLabels } from './endLabels.ts';
import { ends } from './ends.ts';
import type { PlacedRow } from './placedRow.ts';
import type { DumbbellSpec } from './spec.ts';
import { turnMarks, turnWidthOf } from './turns.ts';

const rowHeight = 30;
/** Pixels that a line of both states takes at least beside words of status. */
const leastLine = 140;

/** A row for each: its name, both states on one scale, and what became of its status. */
export function sketch(rows: readonly ChangeRow[], spec: DumbbellSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const { cap = Infinity } = spec;
  const stacked = width < 520;
  const labelWidth = stacked
    ? width
    : columnWidth(
        rows.map(({ label }) => label),
        { most: width * 0.32 },
      );
  const valueWidth = columnWidth(
    rows.flatMap((row) =>
      [row.before, row.after].flatMap((figure) =>
        numberOf(figure) === null ? [] : row.print(figure, language),
      ),
    ),
    { most: 96 },
  );
  const left = (stacked ? 0 : labelWidth + 8) + valueWidth + 14;
  const right =
    Math.max(
      valueWidth,
      bothSidesWidthOf(rows, { cap, most: width * (stacked ? 0.5 : 0.34) }, language),
    ) + 14;
  const wanted = stacked ? 0 : turnWidthOf(rows.filter(hasTurned), language);
  // Where the line itself would find no room the statuses are told by the table alone.
  const turnWidth = width - right - wanted - 20 - left >= leastLine ? wanted : 0;
  const turnLeft = width - turnWidth;
  const range = [left, (turnWidth ? turnLeft - 20 : width) - right] as const;
  const extent = extentOf(shownNumbers(rows, spec), { pad: 0.02 });
  const x = (value: number) => extent.place(Math.min(value, cap), range);
  let end = head;
  const placed = rows.map((row): PlacedRow => {
    const [before, after] = [numberOf(row.before), numberOf(row.after)];
    const labelHeight = (linesOf(row.label, labelWidth, 2) - 1) * 15;
    const height = rowHeight + labelHeight + (stacked ? 18 : 0);
    const [top, y] = [end, end + (stacked ? height - 16 : height / 2)];
    end += height;
    return {
      ...row,
      ...{ top, height, y },
      a: before === null ? null : x(before),
      b: after === null ? null : x(after),
    };
  });
  const compared = placed.filter(({ a, b }) => a !== null && b !== null);
  return {
    height: end + 4,
    marks: [
      bands(placed, width),
      ...scale(extent, range, end, spec, language),
      Plot.ruleY(compared, {
        ...part('between', compared),
        y: 'y',
        x1: 'a',
        x2: 'b',
        stroke: (row: PlacedRow) => (isLost(row) ? theme.notAchieved : theme.baseline),
        strokeWidth: 2.5,
      }),
      ends(placed, cap),
      texts('label', placed, {
        text: ({ label }) => label,
        y: ({ y, label }) => (stacked ? y - 10 - linesOf(label, labelWidth, 2) * 7.5 : y),
        width: labelWidth,
        lines: 2,
        ...(stacked ? { halo: groundOf } : {}),
        fill: (row) => (hasTurned(row) || row.marked ? theme.ink : theme.inkQuiet),
      }),
      ...endLabels(
        placed,
        {
          ...{ left: valueWidth, right: Math.max(right - 12, valueWidth * 2) },
          ...{
            start: stacked ? -12 : labelWidth + 8,
            none: stacked ? width : width - labelWidth - 20,
          },
        },
        language,
      ),
      ...(turnWidth === 0 ? [] : turnMarks(placed.filter(hasTurned), turnLeft, language)),
    ],
  };
}

/** The numbers the drawing must hold: all within the cap, the cap if any is beyond, the reference. */
function shownNumbers(rows: readonly ChangeRow[], { cap = Infinity, reference }: DumbbellSpec) {
  return [
    ...numbersOf(rows).map((number) => Math.min(number, cap)),
    ...(reference ? [reference.value] : []),
  ];
}

const isLost = ({ statusBefore, statusAfter }: ChangeRow): boolean =>
  statusBefore === 'achieved' && statusAfter !== 'achieved';
