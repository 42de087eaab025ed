import * as Plot from '@observablehq/plot';
import type { Language } from '@tolok/schema';
import type { ChartKind, ChartSpec, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { extentOf } from '../parts/extent.ts';
import { standingMarks } from '../parts/marks.ts';
import { part } from '../parts/part.ts';
import { columnWidth } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import type { Sketch } from '../plotFigure.ts';
import type { Status } from '../read/cells.ts';
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
import { standingWord } from '../words/status.ts';
import { numberOf } from '../words/rank.ts';

export type RankedRole = ValueRole | 'status';

export interface RankedSpec extends ChartSpec<RankedRole> {
  /** Rows drawn at most, 40 without it; marked rows are drawn wherever they stand. */
  readonly limit?: number;
}

interface RankedRow extends ValueRow {
  readonly status: Status | null;
}

/** Bars from zero, the best on top; marked rows in ink, values without a number last. */
export const ranked: ChartKind<RankedSpec> = defineChart<RankedRow, RankedSpec>({
  label: { id: 'Batang berurut', en: 'Ranked bars' },
  question: { id: 'Siapa paling tinggi, siapa paling rendah?', en: 'Who is highest, who lowest?' },
  roles: {
    ...valueRoles,
    status: { type: 'status', head: { id: 'status', en: 'status' } },
  },
  read: (cells, row) => ({ ...readValue(cells, row), status: cells.status('status', row) }),
  order: orderValues,
  title: titleOf,
  notes(rows, spec, language) {
    const left = rows.length - drawnOf(rows, spec).length;
    return left > 0 ? [words[language].folded(left, spec.rows[language])] : [];
  },
  describe({ label, printed, status }, _spec, language) {
    const judged = status === null ? '' : `, ${standingWord(status, language)}`;
    return `${label}: ${printed(language)}${judged}.`;
  },
  sketch,
  example: {
    table: tableOf({
      satker: ['Ambon', 'Pontianak', 'Banjarbaru', 'Samarinda', 'Lampung', 'Satker baru'],
      pertumbuhan: [131, 12.4, -8.25, 0, 55.1, null],
      alasan: [null, null, null, null, null, 'missing-input'],
      ini: [true, false, false, false, false, false],
    }),
    spec: {
      columns: { label: 'satker', value: 'pertumbuhan', absent: 'alasan', marked: 'ini' },
      measure: { id: 'pertumbuhan penerimaan', en: 'growth of receipts' },
      rows: { id: 'satuan kerja', en: 'work units' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly RankedRow[], spec: RankedSpec, language: Language): string {
  const known = knownOf(rows);
  const [first, marked] = [known[0], known.find((row) => row.marked)];
  if (!first) return noneTitle(rows.length, spec.rows[language], language);
  if (!marked) return words[language].first(first.label, first.printed(language));
  return rankTitle(marked, known, spec, language);
}

/** The first rows, and the marked ones wherever they are. */
const drawnOf = (rows: readonly RankedRow[], { limit = 40 }: RankedSpec): readonly RankedRow[] =>
  rows.filter(({ marked }, i) => i < limit || marked);

type PlacedRow = RankedRow & { readonly y: number };

function sketch(all: readonly RankedRow[], spec: RankedSpec, { language, width }: Frame): Sketch {
  const rows = drawnOf(all, spec);
  const stacked = width < 520;
  const judged = rows.some(({ status }) => status !== null);
  const rowHeight = stacked ? 46 : 28;
  const labels = rows.map(({ label }) => label);
  const ends = columnWidth(
    rows.map((row) => row.printed(language)),
    { most: width * 0.35 },
  );
  const left = judged ? 20 : 0;
  const labelWidth = stacked
    ? width - ends - left - 16
    : columnWidth(labels, { most: width * 0.38 });
  const barLeft = stacked ? 0 : left + labelWidth + 16;
  const barRight = stacked ? width : width - ends - 16;
  const extent = extentOf(numbersOf(rows), { zero: true });
  const placed = rows.map((row, i) => ({ ...row, y: i * rowHeight }));
  const middle = ({ y }: { readonly y: number }) => y + 14;
  const bars = knownOf(placed);
  const barTop = stacked ? 27 : 9;
  return {
    height: rows.length * rowHeight + 4,
    x: { type: 'linear', domain: [extent.low, extent.high], range: [barLeft, barRight] },
    marks: [
      Plot.rect(bars, {
        ...part('bar', bars),
        x1: 0,
        x2: ({ value }: PlacedRow) => extent.at(numberOf(value) ?? 0),
        y1: ({ y }: PlacedRow) => y + barTop,
        y2: ({ y }: PlacedRow) => y + barTop + 9,
        fill: colourOf,
      }),
      // Where labels stand over the bars the line would run through them.
      ...(stacked && extent.low >= 0 ? [] : [zeroLine()]),
      standingMarks(
        'standing',
        placed.flatMap(({ key, status, y }) =>
          status === null ? [] : { key, standing: status, x: 6, y: y + 14 },
        ),
      ),
      texts('label', placed, {
        text: ({ label }) => label,
        left,
        y: middle,
        width: labelWidth,
        halo: stacked,
        fill: ({ marked }) => (marked ? theme.ink : theme.inkQuiet),
      }),
      texts('value', placed, {
        tabular: true,
        text: (row) => row.printed(language),
        left: width,
        y: middle,
        anchor: 'end',
        width: ends,
        fill: ({ value }) => (numberOf(value) === null ? theme.inkFaint : theme.ink),
      }),
    ],
  };
}

const zeroLine = () => Plot.ruleX([0], { ...part('zero'), stroke: theme.inkFaint });

function colourOf({ status, marked }: RankedRow): string {
  if (status !== null) return status === 'achieved' ? theme.achieved : theme.notAchieved;
  return marked ? theme.ink : theme.baseline;
}

const words = {
  id: {
    first: (label: string, value: string) => `${label} di urutan pertama: ${value}`,
    folded: (left: number, noun: string) => `${left} ${noun} lagi hanya ada di tabel`,
  },
  en: {
    first: (label: string, value: string) => `${label} comes first: ${value}`,
    folded: (left: number, noun: string) => `${left} more ${noun} are only in the table`,
  },
};
