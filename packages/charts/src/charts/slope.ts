import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import type { ChartKind, ChartSpec, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { extentOf } from '../parts/extent.ts';
import { part } from '../parts/part.ts';
import { spread } from '../parts/spread.ts';
import { columnWidth } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import type { Sketch } from '../plotFigure.ts';
import {
  type ChangeRole,
  type ChangeRow,
  type Sides,
  changeOf,
  changeRoles,
  describeChange,
  hasTurned,
  nothingChanged,
  numbersOf,
  readChange,
} from '../read/changeRow.ts';
import { capital } from '../read/printTwin.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { notDrawn } from '../words/notDrawn.ts';
import { numberOf } from '../words/rank.ts';

export interface SlopeSpec extends ChartSpec<ChangeRole> {
  /** What stands over the two axes. */
  readonly sides: Sides;
}

/**
 * Before and after as lines between two axes, grey, the movers in ink: marked rows, otherwise those
 * that change status, otherwise the one with the largest change. Of more rows than 15 only movers
 * are named.
 */
export const slope: ChartKind<SlopeSpec> = defineChart<ChangeRow, SlopeSpec>({
  label: { id: 'Garis dua titik', en: 'Slope' },
  question: { id: 'Siapa yang bergerak, ke mana?', en: 'Who moved, and which way?' },
  roles: changeRoles,
  read: readChange,
  title: titleOf,
  notes: (rows, spec, language) => {
    const absent = rows.filter(({ before, after }) => !isNumber(before) && !isNumber(after)).length;
    return absent > 0 ? [notDrawn(absent, spec.rows[language], language)] : [];
  },
  describe: (row, { sides }, language) => describeChange(row, sides, language),
  sketch,
  example: {
    table: tableOf({
      satker: ['BSPJI Contoh', 'Satker B', 'Satker C', 'Satker D', 'Satker E'],
      awal: [63.8, 91.2, 88.4, 74.5, null],
      akhir: [87.19, 90.1, 89.2, null, 80],
      alasan: [null, null, null, 'pending', 'not-applicable'],
      ini: [true, false, false, false, false],
    }),
    spec: {
      columns: {
        label: 'satker',
        before: 'awal',
        after: 'akhir',
        absent: 'alasan',
        marked: 'ini',
      },
      sides: { before: { id: '2021', en: '2021' }, after: { id: '2022', en: '2022' } },
      measure: { id: 'nilai kinerja anggaran', en: 'budget performance score' },
      rows: { id: 'satuan kerja', en: 'work units' },
      unit: 'score',
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

const isNumber = (figure: ChangeRow['before']): boolean => numberOf(figure) !== null;

/** Rows to be seen at once. */
function moversOf(rows: readonly ChangeRow[]): ReadonlySet<ChangeRow> {
  const marked = rows.filter((row) => row.marked);
  if (marked.length > 0) return new Set(marked);
  const turned = rows.filter(hasTurned);
  if (turned.length > 0) return new Set(turned);
  const largest = largestOf(rows);
  return new Set(largest ? [largest] : []);
}

function largestOf(rows: readonly ChangeRow[]): ChangeRow | undefined {
  const size = (row: ChangeRow) => Math.abs(changeOf(row) ?? 0);
  const moved = rows.filter((row) => size(row) > 0);
  return moved.reduce<ChangeRow | undefined>(
    (best, row) => (best && size(best) >= size(row) ? best : row),
    undefined,
  );
}

function titleOf(rows: readonly ChangeRow[], spec: SlopeSpec, language: Language): string {
  const say = words[language];
  const compared = rows.filter((row) => changeOf(row) !== null);
  if (compared.length === 0) return say.none(rows.length, spec.rows[language]);
  const marked = compared.find((row) => row.marked);
  const told = marked ?? largestOf(compared);
  const change = told ? (changeOf(told) ?? 0) : 0;
  if (!told || change === 0) return nothingChanged(compared.length, spec.rows[language], language);
  const [from, to] = [told.print(told.before, language), told.print(told.after, language)];
  return say.move(told.label, change > 0, from, to, told === largestOf(compared));
}

const height = 300;
const top = 34;
const bottom = 12;
const gap = 16;

interface PlacedRow extends ChangeRow {
  readonly a: number | null;
  readonly b: number | null;
}

function sketch(rows: readonly ChangeRow[], spec: SlopeSpec, { language, width }: Frame): Sketch {
  const extent = extentOf(numbersOf(rows), { pad: 0.04 });
  const place = (value: number | null) =>
    value === null ? null : extent.place(value, [height - bottom, top]);
  const placed = rows.map((row): PlacedRow => ({
    ...row,
    a: place(numberOf(row.before)),
    b: place(numberOf(row.after)),
  }));
  const movers = moversOf(rows);
  const isMover = (row: PlacedRow) => movers.has(rows[placed.indexOf(row)] as ChangeRow);
  const named = rows.length <= 15 ? placed : placed.filter(isMover).slice(0, 15);
  const leftText = (row: PlacedRow) => `${row.label} ${row.print(row.before, language)}`;
  const rightText = (row: PlacedRow) => `${row.print(row.after, language)} ${row.label}`;
  const most = width * 0.36;
  const left = columnWidth(named.filter(({ a }) => a !== null).map(leftText), { most }) + 12;
  const right =
    width - columnWidth(named.filter(({ b }) => b !== null).map(rightText), { most }) - 12;
  const lines = placed.filter(({ a, b }) => a !== null && b !== null);
  // Movers last, so that they lie above the others.
  const ordered = [...lines.filter((row) => !isMover(row)), ...lines.filter(isMover)];
  const stroke = (row: PlacedRow) => (isMover(row) ? theme.ink : theme.baseline);
  const axes = [
    { key: 'before', x: left, text: spec.sides.before[language], anchor: 'end' as const },
    { key: 'after', x: right, text: spec.sides.after[language], anchor: 'start' as const },
  ];
  return {
    height,
    marks: [
      Plot.ruleX(axes, {
        ...part('axis', axes),
        x: 'x',
        y1: top - 10,
        y2: height,
        stroke: theme.hair,
      }),
      ...axes.map(({ key, x, text, anchor }) =>
        texts(`side-${key}`, [{ key }], {
          text: () => capital(text),
          left: x,
          y: () => 10,
          anchor,
          fill: theme.inkQuiet,
          weight: 600,
          width: width / 2 - 8,
        }),
      ),
      Plot.link(ordered, {
        ...part('line', ordered),
        x1: left,
        x2: right,
        y1: 'a',
        y2: 'b',
        stroke,
        strokeWidth: (row: PlacedRow) => (isMover(row) ? 2.5 : 1.5),
      }),
      ...(
        [
          ['a', left, 'end', leftText],
          ['b', right, 'start', rightText],
        ] as const
      ).flatMap(([side, x, anchor, text]) => {
        const dots = placed.filter((row) => row[side] !== null);
        const told = named.filter((row) => row[side] !== null);
        const places = spread(
          told.map((row) => row[side] ?? 0),
          Math.min(gap, (height - top - bottom) / told.length),
          [top, height - bottom],
        );
        const room = anchor === 'end' ? left - 12 : width - right - 12;
        return [
          Plot.dot(dots, {
            ...part(`dot-${side}`, dots),
            x: () => x,
            y: side,
            r: 3.5,
            fill: side === 'a' ? theme.paper : stroke,
            stroke,
            strokeWidth: 1.5,
          }),
          texts(`name-${side}`, told, {
            text,
            left: anchor === 'end' ? x - 9 : x + 9,
            y: (row) => places[told.indexOf(row)] ?? 0,
            anchor,
            width: room,
            fill: (row) => (isMover(row) ? theme.ink : theme.inkFaint),
          }),
        ];
      }),
    ],
  };
}

const words = {
  id: {
    none: (all: number, noun: string) => `Belum ada dari ${all} ${noun} yang dapat dibandingkan`,
    move: (label: string, up: boolean, from: string, to: string, most: boolean) =>
      `${label} ${up ? 'naik' : 'turun'}${most ? ' paling banyak' : ''}: dari ${from} menjadi ${to}`,
  },
  en: {
    none: (all: number, noun: string) => `None of ${all} ${noun} can be compared yet`,
    move: (label: string, up: boolean, from: string, to: string, most: boolean) =>
      `${label} ${up ? 'rose' : 'fell'}${most ? ' the most' : ''}: from ${from} to ${to}`,
  },
};
