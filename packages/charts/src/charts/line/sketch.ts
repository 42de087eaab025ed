import * as Plot from '@observablehq/plot';
import type { Frame } from '../../chart.ts';
import { axisY, ticksOf } from '../../parts/axis.ts';
import { extentOf } from '../../parts/extent.ts';
import { columnWidth } from '../../parts/fit.ts';
import { standingMarks } from '../../parts/marks.ts';
import { part } from '../../parts/part.ts';
import { spread } from '../../parts/spread.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import { theme } from '../../theme.ts';
import { numberOf } from '../../words/rank.ts';
import { endLabels } from './endLabels.ts';
import type { LineRow, PlacedRow } from './lineRow.ts';
import { missing } from './missing.ts';
import { others } from './others.ts';
import type { LineSpec } from './spec.ts';
import { type Corner, targetSteps } from './targetSteps.ts';

const height = 220;
const top = 16;
const bottom = 30;

/** Both lines over their periods, in the order these first come. */
export function sketch(rows: readonly LineRow[], spec: LineSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const periods = [...new Set(rows.map(({ label }) => label))];
  const seen = new Set<string>();
  const placed = rows.map((row): PlacedRow => {
    const isFirst = !seen.has(row.label);
    seen.add(row.label);
    const at = periods.indexOf(row.label);
    return { ...row, at, value: numberOf(row.actual), aim: numberOf(row.target), isFirst };
  });
  const firsts = placed.filter(({ isFirst }) => isFirst);
  const points = placed.filter(({ value }) => value !== null);
  const numbers = placed.flatMap(({ value, aim }) => [value, aim].filter((n) => n !== null));
  const extent = extentOf(numbers, { pad: 0.1, zero: spec.fromZero ?? false });
  const ticks = ticksOf(extent, (height - top - bottom) * 4, spec.unit, language).filter(
    (_, i, all) => i % Math.ceil(all.length / 5) === 0,
  );
  const left =
    columnWidth(
      ticks.map(({ key }) => key),
      { most: width / 4 },
    ) + 12;
  const ends = endLabels(firsts, language);
  const right =
    width -
    columnWidth(
      ends.map(({ text }) => text),
      { most: width / 3 },
    ) -
    14;
  const step = (right - left) / periods.length;
  const x = (at: number) => left + (at + 0.5) * step;
  const y = (value: number) => extent.place(value, [height - bottom, top]);
  const endPlaces = spread(
    ends.map(({ value }) => y(value)),
    16,
    [top, height - bottom],
  );
  const every = Math.ceil((columnWidth(periods, { most: 120 }) + 10) / step);
  const shownPeriods = periods
    .map((label, at) => ({ key: label, at }))
    .filter(({ at }) => (periods.length - 1 - at) % every === 0);
  const last = points.filter(({ isFirst }) => isFirst).at(-1);
  const isTold = last?.at === periods.length - 1;
  const unjudged = points.filter(({ isFirst, status }) => isFirst && status === null);
  const told = points.filter((point) => (point === last ? !isTold : step >= 56));
  return {
    height,
    marks: [
      ...axisY(ticks, ({ value }) => y(value), { left, right }),
      Plot.line(targetSteps(firsts), {
        ...part('target'),
        x: ({ at }: Corner) => left + at * step,
        y: ({ value }: Corner) => (value === null ? NaN : y(value)),
        stroke: theme.ink,
        strokeWidth: 1.5,
        strokeDasharray: '4 3',
      }),
      Plot.line(firsts, {
        ...part('line'),
        x: ({ at }: PlacedRow) => x(at),
        y: ({ value }: PlacedRow) => (value === null ? NaN : y(value)),
        stroke: theme.baseline,
        strokeWidth: 2,
      }),
      ...others(placed, x, y),
      Plot.dot(unjudged, {
        ...part('dot', unjudged),
        x: ({ at }: PlacedRow) => x(at),
        y: ({ value }: PlacedRow) => y(value ?? 0),
        r: 4.5,
        fill: theme.ink,
      }),
      standingMarks(
        'standing',
        points.flatMap(({ key, at, value, status, isFirst }) =>
          isFirst && status !== null ? { key, standing: status, x: x(at), y: y(value ?? 0) } : [],
        ),
      ),
      texts('value', told, {
        tabular: true,
        text: ({ value, print }) => print(value ?? 0, language),
        x: ({ at }) => x(at),
        y: ({ value, isFirst }) => y(value ?? 0) + (isFirst ? -14 : 15),
        anchor: 'middle',
        width: step - 4,
        fill: (point) => (point === last ? theme.ink : theme.inkQuiet),
        halo: true,
      }),
      texts('end-label', ends, {
        tabular: true,
        text: ({ text }) => text,
        left: right + 8,
        y: (end) => endPlaces[ends.indexOf(end)] ?? 0,
        width: width - right - 8,
        fill: ({ key }) => (key === 'target' ? theme.inkQuiet : theme.ink),
        weight: 600,
      }),
      texts('period', shownPeriods, {
        text: ({ key }) => key,
        x: ({ at }) => x(at),
        y: () => height - 10,
        anchor: 'middle',
        width: Math.max(step * every - 4, 24),
        fill: theme.inkFaint,
      }),
      ...missing(
        firsts.filter(({ value }) => value === null),
        x,
        step,
        height - bottom - 9,
        language,
      ),
    ],
  };
}
