import * as Plot from '@observablehq/plot';
import type { Language, Text } from '@tolok/schema';
import type { ChartKind, ChartSpec, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { ticksOf } from '../parts/axis.ts';
import { type Extent, extentOf } from '../parts/extent.ts';
import { standingMarks } from '../parts/marks.ts';
import { drawn, part } from '../parts/part.ts';
import { columnWidth, linesOf, widthOf } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import type { Sketch } from '../plotFigure.ts';
import {
  type ChangeRole,
  type ChangeRow,
  changeOf,
  changeRoles,
  describeChange,
  hasTurned,
  readChange,
} from '../read/changeRow.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { numberOf } from '../words/rank.ts';
import { standingWord } from '../words/status.ts';

export interface DumbbellSpec extends ChartSpec<ChangeRole> {
  /** What the two sides are. */
  readonly sides: { readonly before: Text; readonly after: Text };
  /** A number to hold both against, drawn as a line: a target of 100 %. */
  readonly reference?: { readonly value: number; readonly label: Text };
  /** Where the drawing ends; what lies beyond is an arrow with its true value. */
  readonly cap?: number;
}

/**
 * Two states of many rows: hollow before, solid after, the largest change first. The line between
 * is grey, and orange only where a status is lost; where one changes both are named.
 */
export const dumbbell: ChartKind<DumbbellSpec> = defineChart<ChangeRow, DumbbellSpec>({
  label: { id: 'Dua keadaan', en: 'Dumbbell' },
  question: { id: 'Apa yang bergeser antara dua keadaan?', en: 'What moved between two states?' },
  roles: changeRoles,
  read: readChange,
  order: (rows) => [...rows].sort(byChange),
  title: titleOf,
  notes: (rows, { sides, cap }, language) => [
    words[language].sides(sides.before[language], sides.after[language]),
    ...(rows.some((row) => isBeyond(row, cap)) ? [words[language].capped] : []),
  ],
  describe: (row, { sides }, language) => describeChange(row, sides, language),
  sketch,
  example: {
    table: tableOf({
      indikator: [
        'Disiplin pegawai',
        'Profesionalitas ASN',
        'Rekomendasi',
        'Konsultansi',
        'Tenant',
        'Peran balai',
        'Utilisasi yang namanya panjang sekali',
      ],
      semula: [101.87, 98.67, 109.29, 400, 100, 100, 500],
      menjadi: [96.21, 92.5, 108.7, 333.33, 100, null, 116],
      status_semula: [
        'achieved',
        'not-achieved',
        'achieved',
        'achieved',
        'achieved',
        'achieved',
        'achieved',
      ],
      status_menjadi: [
        'not-achieved',
        'not-achieved',
        'achieved',
        'achieved',
        'achieved',
        null,
        'achieved',
      ],
      alasan: [null, null, null, null, null, 'not-applicable', null],
    }),
    spec: {
      columns: {
        label: 'indikator',
        before: 'semula',
        after: 'menjadi',
        statusBefore: 'status_semula',
        statusAfter: 'status_menjadi',
        absent: 'alasan',
      },
      sides: {
        before: { id: 'dasar', en: 'base' },
        after: { id: 'banding', en: 'compared' },
      },
      reference: { value: 100, label: { id: 'target 100 %', en: 'target 100%' } },
      cap: 120,
      measure: { id: 'capaian terhadap target', en: 'achievement against target' },
      rows: { id: 'indikator', en: 'indicators' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

// A change of status counts before any distance; what cannot be compared comes last.
const byChange = (a: ChangeRow, b: ChangeRow): number =>
  Number(hasTurned(b)) - Number(hasTurned(a)) || sizeOf(b) - sizeOf(a) || a.row - b.row;

const sizeOf = (row: ChangeRow): number => {
  const change = changeOf(row);
  return change === null ? -1 : Math.min(Math.abs(change), Number.MAX_VALUE);
};

function titleOf(rows: readonly ChangeRow[], spec: DumbbellSpec, language: Language): string {
  const say = words[language];
  const count = (is: (change: number) => boolean) =>
    rows.filter((row) => is(changeOf(row) ?? 0)).length;
  const [up, down] = [count((change) => change > 0), count((change) => change < 0)];
  const turned = rows.filter(hasTurned).length;
  const moved = [
    ...(up > 0 ? [say.up(up)] : []),
    ...(down > 0 ? [say.down(down)] : []),
    ...(turned > 0 ? [say.turned(turned)] : []),
  ];
  const noun = spec.rows[language];
  return moved.length === 0 ? say.same(rows.length, noun) : say.moved(rows.length, noun, moved);
}

const isBeyond = ({ before, after }: ChangeRow, cap = Infinity): boolean =>
  (numberOf(before) ?? 0) > cap || (numberOf(after) ?? 0) > cap;

const rowHeight = 30;
const head = 26;

interface PlacedRow extends ChangeRow {
  readonly y: number;
  readonly a: number | null;
  readonly b: number | null;
}

function sketch(rows: readonly ChangeRow[], spec: DumbbellSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const { cap = Infinity } = spec;
  const stacked = width < 520;
  const turnWidth = stacked ? 0 : turnWidthOf(rows.filter(hasTurned), language);
  const turnLeft = width - turnWidth;
  const labelWidth = stacked
    ? width
    : columnWidth(
        rows.map(({ label }) => label),
        { most: width * 0.32 },
      );
  const valueWidth = columnWidth(
    rows.flatMap((row) => [row.print(row.before, language), row.print(row.after, language)]),
    { most: 96 },
  );
  const range = [
    (stacked ? 0 : labelWidth + 8) + valueWidth + 14,
    (turnWidth ? turnLeft - 20 : width) - valueWidth - 14,
  ] as const;
  const extent = extentOf(shownNumbers(rows, spec), { pad: 0.02 });
  const x = (value: number) => extent.place(Math.min(value, cap), range);
  let end = head;
  const placed = rows.map((row): PlacedRow => {
    const [before, after] = [numberOf(row.before), numberOf(row.after)];
    const labelHeight = (linesOf(row.label, labelWidth, 2) - 1) * 15;
    const height = rowHeight + labelHeight + (stacked ? 18 : 0);
    const y = end + (stacked ? height - 16 : height / 2);
    end += height;
    return {
      ...row,
      y,
      a: before === null ? null : x(before),
      b: after === null ? null : x(after),
    };
  });
  const compared = placed.filter(({ a, b }) => a !== null && b !== null);
  return {
    height: end + 4,
    marks: [
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
        halo: stacked,
        fill: (row) => (hasTurned(row) ? theme.ink : theme.inkQuiet),
      }),
      ...endLabels(placed, stacked ? -12 : labelWidth + 8, valueWidth, language),
      ...(stacked ? [] : turnMarks(placed.filter(hasTurned), turnLeft, language)),
    ],
  };
}

/** The numbers the drawing must hold: all within the cap, the cap if any is beyond, the reference. */
function shownNumbers(rows: readonly ChangeRow[], { cap = Infinity, reference }: DumbbellSpec) {
  const numbers = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((figure) => numberOf(figure) ?? []),
  );
  return [
    ...numbers.map((number) => Math.min(number, cap)),
    ...(reference ? [reference.value] : []),
  ];
}

function scale(
  extent: Extent,
  range: readonly [number, number],
  end: number,
  { reference, unit }: DumbbellSpec,
  language: Language,
): readonly Plot.Markish[] {
  const x = (value: number) => extent.place(value, range);
  const marked = reference
    ? [{ key: 'reference', value: reference.value, text: reference.label[language] }]
    : [];
  const room = (value: number, text: string) =>
    marked.every(
      (one) => Math.abs(x(value) - x(one.value)) > (widthOf(one.text) + widthOf(text)) / 2 + 8,
    );
  const ticks = ticksOf(extent, range[1] - range[0], unit, language).filter(({ key, value }) =>
    room(value, key),
  );
  return [
    Plot.ruleX(ticks, {
      ...part('grid', ticks),
      x: ({ value }: { value: number }) => x(value),
      y1: head - 6,
      y2: end,
      stroke: theme.hair,
    }),
    Plot.ruleX(marked, {
      ...part('reference', marked),
      x: ({ value }: { value: number }) => x(value),
      y1: head - 6,
      y2: end,
      stroke: theme.ink,
      strokeWidth: 1.5,
    }),
    texts('tick', ticks, {
      tabular: true,
      text: ({ key }) => key,
      x: ({ value }) => x(value),
      y: () => 9,
      anchor: 'middle',
      fill: theme.inkFaint,
    }),
    texts('reference-label', marked, {
      text: ({ text }) => text,
      x: ({ value }) => x(value),
      y: () => 9,
      anchor: 'middle',
      weight: 600,
    }),
  ];
}

const isLost = ({ statusBefore, statusAfter }: ChangeRow): boolean =>
  statusBefore === 'achieved' && statusAfter !== 'achieved';

/** Rings and discs; at the cap arrows, hollow and solid alike. */
const ends = (rows: readonly PlacedRow[], cap: number): Plot.RenderFunction =>
  drawn('end', (make, group) => {
    for (const row of rows) {
      const pair = make('g', { 'data-key': row.key }, group);
      const sides = [
        { x: row.a, value: numberOf(row.before), fill: theme.paper, stroke: theme.baseline },
        { x: row.b, value: numberOf(row.after), fill: theme.accent, stroke: theme.accent },
      ];
      for (const { x, value, fill, stroke } of sides) {
        if (x === null || value === null) continue;
        const style = { fill, stroke, 'stroke-width': 2 };
        const arrow = `M${x - 4} ${row.y - 5.5}l9.5 5.5l-9.5 5.5z`;
        if (value > cap) make('path', { d: arrow, ...style }, pair);
        else make('circle', { cx: x, cy: row.y, r: 4.5, ...style }, pair);
      }
    }
  });

interface EndLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly quiet: boolean;
}

/** Values at the outer side of both ends; one text where they are the same place. */
function endLabels(
  rows: readonly PlacedRow[],
  start: number,
  width: number,
  language: Language,
): readonly Plot.Markish[] {
  const labels = rows.flatMap((row) => labelsOf(row, start, language));
  return (['left', 'right'] as const).map((side) =>
    texts(
      `value-${side}`,
      labels.filter((label) => label.side === side),
      {
        tabular: true,
        text: ({ text }) => text,
        x: ({ x }) => x,
        left: side === 'right' ? 12 : -12,
        y: ({ y }) => y,
        anchor: side === 'right' ? 'start' : 'end',
        width: side === 'right' ? width * 2 : width,
        fill: ({ quiet }) => (quiet ? theme.inkFaint : theme.ink),
        halo: true,
      },
    ),
  );
}

function labelsOf(row: PlacedRow, start: number, language: Language): readonly EndLabel[] {
  const { key, y, a, b } = row;
  const say = words[language];
  const [from, to] = [row.print(row.before, language), row.print(row.after, language)];
  const label = (x: number, text: string, side: EndLabel['side'], isAfter: boolean): EndLabel => ({
    key: isAfter ? `${key}|` : key,
    x,
    y,
    text,
    side,
    quiet: !isAfter,
  });
  if (a === null && b === null) {
    return [label(start, from === to ? to : `${from} → ${to}`, 'right', false)];
  }
  if (a === null) return [label(b ?? start, `${to}, ${say.before(from)}`, 'right', true)];
  if (b === null) return [label(a, `${from}, ${say.after(to)}`, 'right', false)];
  if (from === to) return [label(Math.max(a, b), say.still(to), 'right', false)];
  if (a === b) return [label(a, `${from} → ${to}`, 'right', false)];
  return [
    label(a, from, a > b ? 'right' : 'left', false),
    label(b, to, b > a ? 'right' : 'left', true),
  ];
}

const markWidth = 17;
const arrowWidth = 22;

function turnWidthOf(rows: readonly ChangeRow[], language: Language): number {
  const widths = rows.map(({ standingBefore, standingAfter }) =>
    [standingBefore, standingAfter]
      .map((standing) => markWidth + widthOf(standingWord(standing, language)))
      .reduce((sum, width) => sum + width, arrowWidth),
  );
  return Math.max(0, ...widths);
}

/** Both statuses of a row where they differ, each with its mark. */
function turnMarks(
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

const words = {
  id: {
    sides: (before: string, after: string) =>
      `lingkaran kosong ${before}, lingkaran penuh ${after}`,
    capped: 'panah berarti melewati batas gambar',
    up: (n: number) => `${n} naik`,
    down: (n: number) => `${n} turun`,
    turned: (n: number) => `${n} berganti status`,
    same: (all: number, noun: string) => `Tidak ada yang berubah di antara ${all} ${noun}`,
    moved: (all: number, noun: string, parts: readonly string[]) =>
      `Dari ${all} ${noun}, ${parts.join(', ')}`,
    still: (value: string) => `tetap ${value}`,
    before: (reason: string) => `semula ${reason}`,
    after: (reason: string) => `kini ${reason}`,
  },
  en: {
    sides: (before: string, after: string) => `hollow circle ${before}, solid circle ${after}`,
    capped: 'an arrow goes beyond the drawing',
    up: (n: number) => `${n} rose`,
    down: (n: number) => `${n} fell`,
    turned: (n: number) => `${n} changed status`,
    same: (all: number, noun: string) => `Nothing changed among ${all} ${noun}`,
    moved: (all: number, noun: string, parts: readonly string[]) =>
      `Of ${all} ${noun}, ${parts.join(', ')}`,
    still: (value: string) => `still ${value}`,
    before: (reason: string) => `before: ${reason}`,
    after: (reason: string) => `now: ${reason}`,
  },
};
