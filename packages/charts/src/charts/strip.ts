import * as Plot from '@observablehq/plot';
import type { Language, Text } from '@tolok/schema';
import type { ChartKind, ChartSpec, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { axisX } from '../parts/axis.ts';
import { extentOf } from '../parts/extent.ts';
import { part } from '../parts/part.ts';
import { texts } from '../parts/text.ts';
import type { Sketch } from '../plotFigure.ts';
import {
  type ValueRole,
  type ValueRow,
  knownOf,
  noneTitle,
  numbersOf,
  orderValues,
  rankTitle,
  readValue,
  valueRoles,
} from '../read/valueRow.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { notDrawn } from '../words/notDrawn.ts';
import { numberOf } from '../words/rank.ts';

export interface StripSpec extends ChartSpec<ValueRole> {
  /** Boundaries with their names: bands of a scale, a target. */
  readonly thresholds?: readonly { readonly value: number; readonly label: Text }[];
}

/**
 * How values are spread: a dot for each row, piled where they are close, marked rows named.
 *
 * Of more rows than 300 the piles are drawn as bars, marked rows as dots on them.
 */
export const strip: ChartKind<StripSpec> = defineChart<ValueRow, StripSpec>({
  label: { id: 'Sebaran titik', en: 'Strip' },
  question: { id: 'Di mana satu nilai di antara semuanya?', en: 'Where is one value among all?' },
  roles: valueRoles,
  read: readValue,
  order: orderValues,
  title: titleOf,
  notes(rows, spec, language) {
    const absent = rows.length - knownOf(rows).length;
    return [
      ...(isPiled(rows) ? [words[language].piled(spec.rows[language])] : []),
      ...(absent > 0 ? [notDrawn(absent, spec.rows[language], language)] : []),
    ];
  },
  describe: ({ label, printed }, _spec, language) => `${label}: ${printed(language)}.`,
  sketch,
  example: {
    table: tableOf({
      satker: Array.from({ length: 25 }, (_, i) => (i === 7 ? 'BSPJI Contoh' : `Satker ${i + 1}`)),
      nilai: Array.from({ length: 25 }, (_, i) => (i === 24 ? null : 74 + ((i * 7.3) % 25.5))),
      alasan: Array.from({ length: 25 }, (_, i) => (i === 24 ? 'pending' : null)),
      ini: Array.from({ length: 25 }, (_, i) => i === 7),
    }),
    spec: {
      columns: { label: 'satker', value: 'nilai', absent: 'alasan', marked: 'ini' },
      measure: { id: 'nilai kinerja anggaran', en: 'budget performance score' },
      rows: { id: 'satuan kerja', en: 'work units' },
      unit: 'score',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
      thresholds: [
        { value: 80, label: { id: 'baik', en: 'good' } },
        { value: 90, label: { id: 'sangat baik', en: 'very good' } },
      ],
    },
  },
});

function titleOf(rows: readonly ValueRow[], spec: StripSpec, language: Language): string {
  const noun = spec.rows[language];
  const known = knownOf(rows);
  const marked = known.find((row) => row.marked);
  if (marked) return rankTitle(marked, known, spec, language);
  // The lower of the two middle ones of an even count: a value that is there.
  const middle = known[Math.floor((known.length - 1) / 2)];
  return middle
    ? words[language].middle(middle.printed(language), known.length, noun)
    : noneTitle(rows.length, noun, language);
}

const isPiled = (rows: readonly ValueRow[]): boolean => rows.length > 300;

const radius = 5;
const side = 12;
const namedRows = 4;

interface PlacedDot extends ValueRow {
  readonly x: number;
  /** How many lie below it. */
  readonly level: number;
}

function sketch(rows: readonly ValueRow[], spec: StripSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const thresholds = (spec.thresholds ?? []).map(({ value, label }) => ({
    key: `${value} ${label.id}`,
    value,
    label: label[language],
  }));
  const extent = extentOf([...numbersOf(rows), ...thresholds.map(({ value }) => value)], {
    pad: 0.03,
  });
  const range = [side, width - side] as const;
  const dots = pile(rows, (value) => extent.place(value, range));
  const piled = isPiled(rows);
  const highest = Math.max(0, ...dots.map(({ level }) => level));
  const step = piled ? 120 / (highest + 1) : Math.min(radius * 2, 220 / (highest + 1));
  const top = thresholds.length > 0 ? 24 : 8;
  const base = top + (highest + 1) * step + 6;
  const marked = dots.filter((dot) => dot.marked);
  const named = marked.slice(0, namedRows);
  const placeOf = ({ level }: PlacedDot) => base - 4 - step / 2 - level * step;
  const plain = piled ? [] : dots.filter((dot) => !dot.marked);
  const r = Math.min(radius - 0.5, step / 2 - 0.25);
  const bars = piled ? highestOf(dots) : [];
  return {
    height: base + 26 + named.length * 18,
    marks: [
      Plot.ruleX(thresholds, {
        ...part('threshold', thresholds),
        x: ({ value }: { value: number }) => extent.place(value, range),
        y1: 16,
        y2: base,
        stroke: theme.inkFaint,
        strokeDasharray: '3 3',
      }),
      texts('threshold-label', thresholds, {
        text: ({ label }) => label,
        x: ({ value }) => extent.place(value, range),
        y: () => 8,
        left: -3,
        anchor: 'start',
        fill: theme.inkQuiet,
        width: 120,
      }),
      ...axisX(extent, range, base, spec.unit, language),
      Plot.rect(bars, {
        ...part('pile', bars),
        x1: ({ x }: PlacedDot) => x - binWidth / 2 + 0.5,
        x2: ({ x }: PlacedDot) => x + binWidth / 2 - 0.5,
        y1: ({ level }: PlacedDot) => base - 1 - (level + 1) * step,
        y2: base - 1,
        fill: theme.baseline,
      }),
      Plot.dot(plain, {
        ...part('dot', plain),
        x: 'x',
        y: placeOf,
        r,
        fill: theme.baseline,
      }),
      Plot.ruleX(named, {
        ...part('leader', named),
        x: 'x',
        y1: placeOf,
        y2: (dot: PlacedDot) => base + 30 + named.indexOf(dot) * 18,
        stroke: theme.ink,
      }),
      Plot.dot(marked, {
        ...part('marked', marked),
        x: 'x',
        y: placeOf,
        r: piled ? radius : r + 0.5,
        fill: theme.ink,
        stroke: theme.paper,
      }),
      ...(['start', 'end'] as const).map((anchor) =>
        texts(
          `name-${anchor}`,
          named.filter(({ x }) => (x < width / 2 ? 'start' : 'end') === anchor),
          {
            text: (row) => `${row.label} ${row.printed(language)}`,
            x: ({ x }) => x,
            left: anchor === 'start' ? 6 : -6,
            y: (dot) => base + 30 + named.indexOf(dot) * 18,
            anchor,
            weight: 600,
            width: Math.max(width / 2 - 12, 60),
            halo: true,
          },
        ),
      ),
    ],
  };
}

const binWidth = radius * 2;

/** Dots side by side in piles as wide as a dot, the lowest value of each pile at its bottom. */
function pile(rows: readonly ValueRow[], place: (value: number) => number): PlacedDot[] {
  const heights = new Map<number, number>();
  return rows.flatMap((row) => {
    const value = numberOf(row.value);
    if (value === null) return [];
    const bin = Math.round(place(value) / binWidth);
    const level = heights.get(bin) ?? 0;
    heights.set(bin, level + 1);
    return { ...row, x: bin * binWidth, level };
  });
}

/** One dot for each pile, the highest. */
function highestOf(dots: readonly PlacedDot[]): PlacedDot[] {
  const piles = new Map<number, PlacedDot>();
  for (const dot of dots) piles.set(dot.x, { ...dot, key: String(dot.x) });
  return [...piles.values()];
}

const words = {
  id: {
    middle: (value: string, all: number, noun: string) => `Nilai tengah ${all} ${noun}: ${value}`,
    piled: (noun: string) => `makin tinggi batang makin banyak ${noun}`,
  },
  en: {
    middle: (value: string, all: number, noun: string) =>
      `The middle value of ${all} ${noun} is ${value}`,
    piled: (noun: string) => `the higher a bar, the more ${noun}`,
  },
};
