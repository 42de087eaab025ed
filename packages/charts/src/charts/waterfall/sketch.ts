import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import type { Frame } from '../../chart.ts';
import { bands, groundOf } from '../../parts/band.ts';
import { extentOf } from '../../parts/extent.ts';
import { columnWidth, fit, linesOf } from '../../parts/fit.ts';
import { drawn, part } from '../../parts/part.ts';
import { texts } from '../../parts/text.ts';
import type { Sketch } from '../../plotFigure.ts';
import type { ChangeRow } from '../../read/changeRow.ts';
import { capital } from '../../read/printTwin.ts';
import { theme } from '../../theme.ts';
import { printDifference } from '../../words/difference.ts';
import { numberOf } from '../../words/rank.ts';
import type { WaterfallSpec } from './spec.ts';
import { type Step, sizeOf, walkOf } from './walk.ts';
import { waterfallWords } from './words.ts';

/** A line of the drawing: a step, or the result at an end. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly end: 'before' | 'after' | null;
  readonly marked: boolean;
}

type PlacedLine = Line & {
  readonly top: number;
  readonly height: number;
  /** The middle of bar and value. */
  readonly y: number;
};

const bar = 11;

/** The first result, a bar for each step where the one before it ended, the last result. */
export function sketch(rows: readonly ChangeRow[], spec: WaterfallSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const lines = linesOfWalk(rows, spec, language);
  const stacked = width < 520;
  const labelWidth = stacked
    ? width
    : columnWidth(
        lines.map(({ label }) => label),
        { most: width * 0.4 },
      ) + 8;
  const left = stacked ? 7 : labelWidth + 24;
  const valueWidth = columnWidth(
    lines.map(({ text }) => text),
    { most: (width - left) * 0.45 },
  );
  const range = [left, Math.min(width - valueWidth - 20, left + 520)] as const;
  const numbers = lines.flatMap(({ from, to }) => [from, to].filter((one) => one !== null));
  const extent = extentOf(numbers);
  const x = (value: number) => extent.place(value, range);
  let bottom = 0;
  const placed = lines.map((line): PlacedLine => {
    const labelHeight = (linesOf(line.label, labelWidth, 2) - 1) * 15;
    const [top, height] = [bottom, (stacked ? 46 : 30) + labelHeight];
    bottom += height;
    return { ...line, top, height, y: stacked ? bottom - 15 : top + height / 2 };
  });
  const steps = placed.filter((line) => line.end === null && isKnown(line));
  return {
    height: bottom,
    marks: [
      bands(placed, width),
      Plot.ruleX(connectors(placed), {
        ...part('connector', connectors(placed)),
        x: ({ level }: Connector) => x(level),
        y1: 'from',
        y2: 'to',
        stroke: theme.inkFaint,
        strokeDasharray: '2 2',
      }),
      ...(stacked ? [clearing(placed, labelWidth)] : []),
      Plot.rect(steps, {
        ...part('step', steps),
        x1: ({ from }: PlacedLine) => x(from ?? 0),
        x2: ({ to }: PlacedLine) => x(to ?? 0),
        y1: ({ y }: PlacedLine) => y - bar / 2,
        y2: ({ y }: PlacedLine) => y + bar / 2,
        fill: ({ marked }: PlacedLine) => (marked ? theme.ink : theme.baseline),
        // A step too small to be seen is still a line.
        stroke: ({ marked }: PlacedLine) => (marked ? theme.ink : theme.baseline),
        strokeWidth: 1,
      }),
      ends(placed, x),
      texts('label', placed, {
        text: ({ label }) => label,
        y: (line) => (stacked ? line.top + 7 + linesOf(line.label, labelWidth, 2) * 7.5 : line.y),
        width: labelWidth,
        lines: 2,
        ...(stacked ? { halo: groundOf } : {}),
        fill: ({ end, marked }) => (end !== null || marked ? theme.ink : theme.inkQuiet),
      }),
      ...(['end', 'step'] as const).map((name) =>
        texts(
          `${name}-value`,
          placed.filter(({ end }) => (end === null) === (name === 'step')),
          {
            tabular: true,
            text: ({ text }) => text,
            left: 12,
            x: (line) => x(rightOf(line) ?? extentMiddle(numbers)),
            y: ({ y }) => y,
            width: valueWidth,
            halo: groundOf,
            fill: (line) => (isKnown(line) ? theme.ink : theme.inkFaint),
            ...(name === 'end' ? { weight: 600 } : {}),
          },
        ),
      ),
    ],
  };
}

/** Keeps the ground of labels that stand in the way of connectors clear. */
const clearing = (lines: readonly PlacedLine[], labelWidth: number): Plot.Markish =>
  Plot.rect(lines, {
    ...part('label-ground', lines),
    x1: 0,
    x2: ({ label }: PlacedLine) => columnWidth(fit(label, labelWidth, 2).split('\n')) + 4,
    y1: ({ top }: PlacedLine) => top + 2,
    y2: ({ top, label }: PlacedLine) => top + 13 + linesOf(label, labelWidth, 2) * 15,
    fill: groundOf,
  });

const isKnown = ({ from, to }: Line): boolean => from !== null && to !== null;

const rightOf = ({ from, to }: Line): number | null =>
  from === null || to === null ? (from ?? to) : Math.max(from, to);

const extentMiddle = ([first = 0]: readonly number[]): number => first;

function linesOfWalk(
  rows: readonly ChangeRow[],
  { sides, unit }: WaterfallSpec,
  language: Language,
): readonly Line[] {
  const { start, end, steps } = walkOf(rows);
  const print = rows[0]?.print ?? (() => '');
  const result = (side: 'before' | 'after', figure: typeof start): Line => ({
    key: `${side}|result`,
    label: capital(sides[side][language]),
    text: print(figure, language),
    from: numberOf(figure),
    to: numberOf(figure),
    end: side,
    marked: false,
  });
  const line = (step: Step): Line => {
    const size = sizeOf(step);
    const { key, row, from, to } = step;
    const missing = row === null ? '' : reasonOf(row, language);
    return {
      key,
      label: row?.label ?? capital(waterfallWords[language].gap),
      text: size === null ? missing : printDifference(size, row?.unit ?? unit, language),
      from,
      to,
      end: null,
      marked: row?.marked ?? false,
    };
  };
  return [result('before', start), ...steps.map(line), result('after', end)];
}

/** Why a step has no size. */
const reasonOf = ({ before, after, print }: ChangeRow, language: Language): string =>
  print(numberOf(after) === null ? after : before, language);

interface Connector {
  readonly key: string;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** From the end of each line down to the next. */
const connectors = (lines: readonly PlacedLine[]): readonly Connector[] =>
  lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const level = line.to ?? line.from;
    return next === undefined || level === null
      ? []
      : { key: line.key, level, from: line.y, to: next.y };
  });

/** A ring for the first result, a disc for the last, each on a tick: no bar, since 0 is not drawn. */
const ends = (lines: readonly PlacedLine[], x: (value: number) => number): Plot.RenderFunction =>
  drawn('result', (make, group) => {
    for (const { key, end, to, y } of lines) {
      if (end === null || to === null) continue;
      const mark = make('g', { 'data-key': key }, group);
      const at = x(to);
      make('path', { d: `M${at} ${y - 9}v18`, stroke: theme.ink, 'stroke-width': 1.5 }, mark);
      const style =
        end === 'before'
          ? { fill: theme.paper, stroke: theme.baseline }
          : { fill: theme.accent, stroke: theme.accent };
      make('circle', { cx: at, cy: y, r: 4.5, ...style, 'stroke-width': 2 }, mark);
    }
  });
