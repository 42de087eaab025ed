import * as Plot from '@observablehq/plot';
import { type Language, formatNumber, formatValue, units } from '@tolok/schema';
import type { ChartKind, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { standingMarks } from '../parts/marks.ts';
import { part } from '../parts/part.ts';
import { columnWidth, linesOf } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import { type PlacedRow, bar, isBeyond, point, trackEnd, trackMarks } from '../parts/track.ts';
import type { Sketch } from '../plotFigure.ts';
import {
  type BulletRow,
  type BulletSpec,
  bulletRoles,
  describeBullet,
  endOf,
  isLetter,
  readBullet,
  shown,
  standingOf,
} from '../read/bulletRow.ts';
import type { Figure } from '../read/cells.ts';
import { capital } from '../read/printTwin.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { type Standing, standingWord } from '../words/status.ts';
import { cutNote } from './bullet.ts';

/** Many indicators on one scale of percent of their targets. */
export interface BulletsSpec extends BulletSpec {
  /** By status, and within one by the distance to the target (`gap`, usual), or as they came. */
  readonly order?: 'gap' | 'given';
}

/**
 * Bullets of many indicators, grouped by status and sorted by the distance to the target.
 *
 * From 880 px on a table with a bar in each row; below, each row is name and value, bar, small facts.
 */
export const bullets: ChartKind<BulletsSpec> = defineChart<BulletRow, BulletsSpec>({
  label: { id: 'Batang target banyak indikator', en: 'Small-multiple bullets' },
  question: {
    id: 'Indikator mana yang di bawah target?',
    en: 'Which indicators miss their target?',
  },
  roles: bulletRoles,
  read: readBullet,
  order: (rows, { order }) => (order === 'given' ? rows : [...rows].sort(byGap)),
  title: titleOf,
  notes: (rows, { order }, language) => [
    ...(order === 'given' ? [] : [orderNote[language]]),
    ...(rows.some(isBeyond) ? [cutNote[language]] : []),
  ],
  describe: describeBullet,
  sketch: (rows, spec, frame) => (frame.width >= 880 ? wide : narrow)(rows, spec, frame),
  example: {
    table: tableOf({
      kode: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
      indikator: [
        'Tenant inkubator yang terbentuk',
        'Nilai disiplin pegawai',
        'Indeks layanan publik',
        'Lingkup layanan jasa industri',
        'Akuntabilitas kinerja',
        'Temuan yang tidak ditindaklanjuti',
        'Persentase belanja pemeliharaan yang diumumkan dalam rencana umum pengadaan tepat waktu',
      ],
      satuan: ['tenant', 'score', 'letter', 'scope', 'score', 'recommendation', 'percent'],
      target: [1, 90, null, 1, 84, 0, 60],
      huruf_target: [null, null, 'B-', null, null, null, null],
      realisasi: [1, 86.59, null, 29, null, 2, -3],
      huruf: [null, null, 'A-', null, null, null, null],
      capaian: [100, 96.21111111111111, null, 2900, null, null, -5],
      skenario: [200, 100, null, null, null, null, 40],
      status: ['achieved', 'not-achieved', 'achieved', 'achieved', null, null, 'not-achieved'],
      alasan: [null, null, null, null, 'pending', 'zero-target', null],
    }),
    spec: {
      columns: {
        code: 'kode',
        label: 'indikator',
        unit: 'satuan',
        target: 'target',
        targetLetter: 'huruf_target',
        actual: 'realisasi',
        actualLetter: 'huruf',
        achievement: 'capaian',
        scenario: 'skenario',
        status: 'status',
        absent: 'alasan',
      },
      measure: { id: 'capaian terhadap target', en: 'achievement against target' },
      rows: { id: 'indikator', en: 'indicators' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
      versions: ['lakin-2022@1.0.0'],
    },
  },
});

/** Groups from what needs a person to what has no value; the awaited before those that have none. */
const groups = ['not-achieved', 'achieved', 'none', 'pending', 'missing-input'] as const;

function rankOf(row: BulletRow): number {
  const rank = groups.findIndex((group) => group === standingOf(row));
  return rank < 0 ? groups.length : rank;
}

// Letters have no distance; they end their group.
const byGap = (a: BulletRow, b: BulletRow): number =>
  rankOf(a) - rankOf(b) ||
  standingOf(a).localeCompare(standingOf(b)) ||
  (a.achievement ?? Infinity) - (b.achievement ?? Infinity) ||
  a.row - b.row;

function titleOf(rows: readonly BulletRow[], spec: BulletsSpec, language: Language): string {
  const count = (standing: Standing) => rows.filter((row) => standingOf(row) === standing).length;
  const [failed, met, awaited] = [count('not-achieved'), count('achieved'), count('pending')];
  const doubled = rows.filter(({ achievement }) => (achievement ?? 0) > 200).length;
  const say = words[language];
  const noun = spec.rows[language];
  return [
    failed > 0 ? say.failed(failed, rows.length, noun) : say.met(met, rows.length, noun),
    ...(doubled > 0 ? [say.doubled(doubled)] : []),
    ...(awaited > 0 ? [say.awaited(awaited)] : []),
  ].join('; ');
}

interface Heading {
  readonly key: string;
  readonly standing: Standing;
  readonly count: number;
  readonly y: number;
}

/** Rows below one another with a heading over each group, and where they end. */
function stack(
  rows: readonly BulletRow[],
  spec: BulletsSpec,
  from: number,
  heightOf: (row: BulletRow) => number,
  topOf: (height: number) => number = (height) => (height - bar) / 2,
) {
  const placed: StackedRow[] = [];
  const headings: Heading[] = [];
  let y = from;
  rows.forEach((row, i) => {
    const standing = standingOf(row);
    const before = rows[i - 1];
    if (spec.order !== 'given' && (!before || standingOf(before) !== standing)) {
      const count = rows.filter((other) => standingOf(other) === standing).length;
      headings.push({ key: standing, standing, count, y: y + 26 });
      y += 42;
    }
    const height = heightOf(row);
    placed.push({ ...row, y, height, top: y + topOf(height) });
    y += height;
  });
  return { placed, headings, end: y };
}

type StackedRow = PlacedRow & { readonly y: number; readonly height: number };

const lineHeight = 15;

const headingMarks = (headings: readonly Heading[], language: Language): Plot.Markish[] => [
  standingMarks(
    'heading-mark',
    headings.map(({ key, standing, y }) => ({ key, standing, x: 6, y })),
  ),
  texts('heading', headings, {
    text: ({ standing, count }) => `${capital(standingWord(standing, language))}  ${count}`,
    left: 18,
    y: ({ y }) => y,
  }),
];

const lines = (
  name: string,
  rows: readonly { readonly key: string; readonly y: number }[],
  stroke: string = theme.hair,
): Plot.Markish => Plot.ruleY(rows, { ...part(name, rows), y: 'y', stroke });

/** The mark of each row, where no heading has it. */
const ownMarks = (
  rows: readonly StackedRow[],
  x: number,
  y: (row: StackedRow) => number,
): Plot.Markish =>
  standingMarks(
    'standing',
    rows.map((row) => ({ key: row.key, standing: standingOf(row), x, y: y(row) })),
  );

const headHeight = 30;

function wide(rows: readonly BulletRow[], spec: BulletsSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const say = words[language];
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
      lines(
        'lines',
        placed.map(({ key, y, height }) => ({ key, y: y + height })),
      ),
      lines('head-line', head, theme.inkFaint),
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

function narrow(rows: readonly BulletRow[], spec: BulletsSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const say = words[language];
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
      lines(
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

const percent = (value: number, language: Language): string =>
  formatValue(value, 'percent', { language });

/** A value without its unit, which has a column of its own. */
function plainOf(figure: Figure, row: BulletRow, language: Language): string {
  const { digits } = units[row.unit];
  return typeof figure === 'number'
    ? formatNumber(figure, { language, digits })
    : formatValue(figure, row.unit, { language });
}

const orderNote = {
  id: 'diurutkan menurut jarak ke target',
  en: 'sorted by the distance to the target',
};

const words = {
  id: {
    code: 'Kode',
    unit: 'Satuan',
    target: 'Target',
    actual: 'Realisasi',
    achievement: 'Capaian',
    absent: '–',
    failed: (n: number, all: number, noun: string) => `${n} dari ${all} ${noun} belum tercapai`,
    met: (n: number, all: number, noun: string) => `${n} dari ${all} ${noun} tercapai`,
    doubled: (n: number) => `${n} capaian lebih dari dua kali target`,
    awaited: (n: number) => `${n} menunggu nilai`,
  },
  en: {
    code: 'Code',
    unit: 'Unit',
    target: 'Target',
    actual: 'Actual',
    achievement: 'Achievement',
    absent: '–',
    failed: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} not achieved`,
    met: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} achieved`,
    doubled: (n: number) => `${n} more than twice the target`,
    awaited: (n: number) => `${n} pending`,
  },
};
