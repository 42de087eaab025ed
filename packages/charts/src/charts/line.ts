import * as Plot from '@observablehq/plot';
import { type Language, formatNumber, formatValue } from '@tolok/schema';
import type { ChartKind, ChartSpec, Frame } from '../chart.ts';
import { type ChartRow, defineChart } from '../defineChart.ts';
import { axisY, ticksOf } from '../parts/axis.ts';
import { extentOf } from '../parts/extent.ts';
import { standingMarks } from '../parts/marks.ts';
import { part } from '../parts/part.ts';
import { spread } from '../parts/spread.ts';
import { columnWidth, widthOf } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import type { Sketch } from '../plotFigure.ts';
import type { Figure, Status } from '../read/cells.ts';
import { capital } from '../read/printTwin.ts';
import { type CommonRole, commonRoles } from '../read/roles.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { numberOf } from '../words/rank.ts';
import { standingWord } from '../words/status.ts';

export type LineRole =
  CommonRole | 'actual' | 'actualLetter' | 'actualAbsent' | 'target' | 'targetAbsent' | 'status';

export interface LineSpec extends ChartSpec<LineRole> {
  /** True where each value holds all periods before it too; the title then says so. */
  readonly cumulative?: boolean;
  /** True where the distance to 0 matters, as it does for amounts. */
  readonly fromZero?: boolean;
}

interface LineRow extends ChartRow {
  readonly actual: Figure;
  readonly target: Figure;
  readonly status: Status | null;
  readonly print: (figure: Figure, language: Language) => string;
  /** A difference, which of percentages is in points. */
  readonly printGap: (gap: number, language: Language) => string;
}

/**
 * Actual over periods with the target as a stepped, dashed line; the label of a row is its period.
 *
 * The line goes through the first row of each period and breaks where there is no number; further
 * rows of a period, other values that are told for it, are hollow and joined by dots.
 */
export const line: ChartKind<LineSpec> = defineChart<LineRow, LineSpec>({
  label: { id: 'Garis dengan target', en: 'Line with target step' },
  question: {
    id: 'Bagaimana perjalanannya dari waktu ke waktu?',
    en: 'How did it go over time?',
  },
  roles: {
    ...commonRoles,
    label: { ...commonRoles.label, head: { id: 'periode', en: 'period' } },
    actual: { type: 'value', required: true, head: { id: 'realisasi', en: 'actual' } },
    target: { type: 'value', head: { id: 'target', en: 'target' } },
    status: { type: 'status', head: { id: 'status', en: 'status' } },
  },
  read: (cells, row) => ({
    actual: cells.figure('actual', row),
    target: cells.figure('target', row),
    status: cells.status('status', row),
    print: (figure, language) => formatValue(figure, cells.unit(row), { language }),
    printGap: (gap, language) =>
      cells.unit(row) === 'percent'
        ? `${formatNumber(gap, { language })} ${words[language].points}`
        : formatValue(gap, cells.unit(row), { language }),
  }),
  title: titleOf,
  describe({ label, actual, target, status, print }, _spec, language) {
    const say = words[language];
    const aim = numberOf(target) === null ? '' : `, ${say.target} ${print(target, language)}`;
    const judged = status === null ? '' : `, ${standingWord(status, language)}`;
    return `${label}: ${say.actual} ${print(actual, language)}${aim}${judged}.`;
  },
  sketch,
  example: {
    table: tableOf({
      tahun: ['2020', '2021', '2021', '2022', '2023', '2024'],
      realisasi: [-5, 89.37, 40, 97.39, null, 41.5],
      target: [null, 40, 40, 45, 50, 55],
      status: [null, 'achieved', null, 'achieved', null, 'not-achieved'],
      alasan: [null, null, null, null, 'pending', null],
    }),
    spec: {
      columns: {
        label: 'tahun',
        actual: 'realisasi',
        target: 'target',
        status: 'status',
        absent: 'alasan',
      },
      measure: { id: 'produk dalam negeri', en: 'domestic products' },
      rows: { id: 'tahun', en: 'years' },
      unit: 'percent',
      period: { id: '2020–2024', en: '2020–2024' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly LineRow[], spec: LineSpec, language: Language): string {
  const say = words[language];
  const measure = capital(`${spec.measure[language]}${spec.cumulative ? say.cumulative : ''}`);
  const known = rows.filter(({ actual }) => numberOf(actual) !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return say.none(measure);
  const [value, target] = [numberOf(last.actual) ?? 0, numberOf(last.target)];
  const shown = last.print(value, language);
  if (target !== null) {
    const size = last.printGap(Math.min(Math.abs(value - target), Number.MAX_VALUE), language);
    const aim = last.print(target, language);
    return value === target
      ? say.exact(measure, last.label, shown)
      : say.gap(measure, last.label, shown, size, value > target, aim);
  }
  const before = numberOf(first.actual) ?? 0;
  if (first === last || before === value) return say.one(measure, last.label, shown);
  return say.move(
    measure,
    value > before,
    first.print(before, language),
    first.label,
    shown,
    last.label,
  );
}

interface PlacedRow extends LineRow {
  /** The period, from 0. */
  readonly at: number;
  readonly value: number | null;
  readonly aim: number | null;
  readonly isFirst: boolean;
}

const height = 220;
const top = 16;
const bottom = 30;

function sketch(rows: readonly LineRow[], spec: LineSpec, frame: Frame): Sketch {
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
        language,
      ),
    ],
  };
}

interface End {
  readonly key: string;
  readonly value: number;
  readonly text: string;
}

/** What stands at the right end: the last value and the last target, unless they are the same place. */
function endLabels(firsts: readonly PlacedRow[], language: Language): readonly End[] {
  const last = firsts[firsts.length - 1];
  const aimed = firsts.findLast(({ aim }) => aim !== null);
  const say = words[language];
  const ends: End[] = [];
  if (last !== undefined && last.value !== null) {
    ends.push({ key: 'actual', value: last.value, text: last.print(last.value, language) });
  }
  if (aimed !== undefined && aimed.aim !== null) {
    const text = `${say.target} ${aimed.print(aimed.aim, language)}`;
    ends.push({ key: 'target', value: aimed.aim, text });
  }
  return ends;
}

interface Corner {
  /** In periods from the left edge of the first. */
  readonly at: number;
  /** Null between two steps that do not meet. */
  readonly value: number | null;
}

/** Both ends of the step of each period; steps of neighbours meet. */
const targetSteps = (firsts: readonly PlacedRow[]): readonly Corner[] =>
  firsts.flatMap<Corner>(({ at, aim }) =>
    aim === null
      ? { at, value: null }
      : [
          { at, value: aim },
          { at: at + 1, value: aim },
        ],
  );

/** Further values of a period: hollow, on a dotted line to the first. */
function others(
  placed: readonly PlacedRow[],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly Plot.Markish[] {
  const rest = placed.filter(({ isFirst, value }) => !isFirst && value !== null);
  const first = new Map(placed.filter((row) => row.isFirst).map(({ at, value }) => [at, value]));
  return [
    Plot.ruleX(rest, {
      ...part('other-line', rest),
      x: ({ at }: PlacedRow) => x(at),
      y1: ({ value }: PlacedRow) => y(value ?? 0),
      y2: ({ at, value }: PlacedRow) => y(first.get(at) ?? value ?? 0),
      stroke: theme.baseline,
      strokeDasharray: '1 3',
    }),
    Plot.dot(rest, {
      ...part('other', rest),
      x: ({ at }: PlacedRow) => x(at),
      y: ({ value }: PlacedRow) => y(value ?? 0),
      r: 4,
      fill: theme.paper,
      stroke: theme.baseline,
      strokeWidth: 2,
    }),
  ];
}

/** Periods without a number say why, where the line breaks; where words find no room, by their mark. */
function missing(
  rows: readonly PlacedRow[],
  x: (at: number) => number,
  step: number,
  language: Language,
): readonly Plot.Markish[] {
  const word = ({ actual, print }: PlacedRow) => print(actual, language);
  const y = height - bottom - 9;
  const isTold = rows.every((row) => widthOf(word(row)) <= step - 6);
  return [
    texts('missing', isTold ? rows : [], {
      text: word,
      x: ({ at }) => x(at),
      y: () => y,
      anchor: 'middle',
      fill: theme.inkFaint,
      halo: true,
    }),
    standingMarks(
      'missing-mark',
      (isTold ? [] : rows).map(({ key, at, actual }) => ({
        key,
        standing: typeof actual === 'object' && 'reason' in actual ? actual.reason : 'none',
        x: x(at),
        y,
      })),
    ),
  ];
}

const words = {
  id: {
    actual: 'realisasi',
    target: 'target',
    cumulative: ' kumulatif',
    none: (measure: string) => `${measure} belum ada nilainya`,
    points: 'poin',
    one: (measure: string, period: string, value: string) => `${measure} ${value} pada ${period}`,
    exact: (measure: string, period: string, value: string) =>
      `${measure} ${value} pada ${period}, tepat di target`,
    gap: (measure: string, period: string, value: string, gap: string, up: boolean, aim: string) =>
      `${measure} ${value} pada ${period}, ${gap} di ${up ? 'atas' : 'bawah'} target ${aim}`,
    move: (measure: string, up: boolean, from: string, first: string, to: string, last: string) =>
      `${measure} ${up ? 'naik' : 'turun'} dari ${from} pada ${first} menjadi ${to} pada ${last}`,
  },
  en: {
    actual: 'actual',
    target: 'target',
    cumulative: ', cumulative,',
    none: (measure: string) => `${measure} has no value yet`,
    points: 'points',
    one: (measure: string, period: string, value: string) => `${measure} ${value} in ${period}`,
    exact: (measure: string, period: string, value: string) =>
      `${measure} ${value} in ${period}, exactly on target`,
    gap: (measure: string, period: string, value: string, gap: string, up: boolean, aim: string) =>
      `${measure} ${value} in ${period}, ${gap} ${up ? 'above' : 'below'} the target of ${aim}`,
    move: (measure: string, up: boolean, from: string, first: string, to: string, last: string) =>
      `${measure} ${up ? 'rose' : 'fell'} from ${from} in ${first} to ${to} in ${last}`,
  },
};
