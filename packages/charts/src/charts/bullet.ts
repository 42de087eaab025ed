import { type Language, formatNumber, formatValue } from '@tolok/schema';
import type { ChartKind, Frame } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { standingMarks } from '../parts/marks.ts';
import { widthOf } from '../parts/fit.ts';
import { texts } from '../parts/text.ts';
import {
  type PlacedRow,
  bar,
  cutNote,
  isBeyond,
  point,
  trackEnd,
  trackMarks,
} from '../parts/track.ts';
import {
  type BulletRow,
  type BulletSpec,
  bulletRoles,
  describeBullet,
  endOf,
  hasTarget,
  readBullet,
  shown,
  standingOf,
} from '../read/bulletRow.ts';
import { tableOf } from '../tableOf.ts';
import { theme } from '../theme.ts';
import { standingWord } from '../words/status.ts';
import type { Sketch } from '../plotFigure.ts';

/**
 * Actual against target, a bar for each row, in the order given: one indicator as several places or
 * times tell it.
 *
 * The track runs from 0 to 150 % of the target, with a tick at 100. A bar that goes beyond is cut and
 * its true achievement printed. Where a value is still to come the way to the target is hatched.
 */
export const bullet: ChartKind<BulletSpec> = defineChart<BulletRow, BulletSpec>({
  label: { id: 'Batang target', en: 'Bullet' },
  question: {
    id: 'Sejauh apa realisasi dari targetnya?',
    en: 'How far is the actual from its target?',
  },
  roles: bulletRoles,
  read: readBullet,
  title: titleOf,
  notes: (rows, _spec, language) => (rows.some(isBeyond) ? [cutNote[language]] : []),
  describe: describeBullet,
  sketch,
  example: {
    table: tableOf({
      sumber: ['Dasar', 'Rencana aksi', 'Laporan', 'Semester depan', 'Tahun tanpa target'],
      realisasi: [30, 45, 97.39, null, 3],
      target: [45, 45, 45, 45, 0],
      capaian: [66.66666666666667, 100, 216.42222222222222, null, null],
      status: ['not-achieved', 'achieved', 'achieved', null, null],
      alasan: [null, null, null, 'pending', 'zero-target'],
    }),
    spec: {
      columns: {
        label: 'sumber',
        actual: 'realisasi',
        target: 'target',
        achievement: 'capaian',
        status: 'status',
        absent: 'alasan',
      },
      measure: {
        id: 'produk dalam negeri dalam pengadaan',
        en: 'domestic products in procurement',
      },
      rows: { id: 'sumber', en: 'source' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
      versions: ['pdn-pbj@1.0.0'],
    },
  },
});

/** The last row in one sentence: how far it is from its target. */
function titleOf(rows: readonly BulletRow[], _spec: BulletSpec, language: Language): string {
  const say = words[language];
  const row = rows[rows.length - 1];
  if (row === undefined) return '';
  if (row.achievement === null) {
    return row.status === null
      ? say.none(endOf(row, language))
      : say.letter(endOf(row, language), standingWord(row.status, language));
  }
  const gap = row.achievement - 100;
  if (gap === 0) return say.exact;
  const points = formatNumber(Math.abs(gap), { language });
  return gap > 0 ? say.above(points) : say.below(points);
}

const rowHeight = 68;
const axisHeight = 22;
const top = 26;

function sketch(rows: readonly BulletRow[], _spec: BulletSpec, frame: Frame): Sketch {
  const { language, width } = frame;
  const end = width - point;
  const placed = rows.map((row, i): PlacedRow => ({ ...row, top: i * rowHeight + top }));
  const height = rows.length * rowHeight + axisHeight;
  const target = (row: BulletRow) =>
    `${words[language].target} ${shown(row.target, row, language)}`;
  const tick = (end * 100) / trackEnd;
  const below = ({ top: y }: PlacedRow) => y + bar + 15;
  const above = ({ top: y }: PlacedRow) => y - 14;
  return {
    height,
    x: { type: 'linear', domain: [0, trackEnd], range: [0, end] },
    marks: [
      ...trackMarks(placed, frame),
      texts('label', placed, {
        text: ({ label }) => label,
        y: above,
        width: tick - 12,
        fill: theme.inkQuiet,
      }),
      texts('target-label', placed.filter(hasTarget), {
        tabular: true,
        text: target,
        x: () => 100,
        y: above,
        anchor: 'middle',
        halo: true,
      }),
      texts('end', placed, {
        tabular: true,
        text: (row) => endOf(row, language),
        left: width,
        y: above,
        anchor: 'end',
        weight: 600,
        width: width - tick - 40,
      }),
      standingMarks(
        'standing',
        placed.map((row) => ({ key: row.key, standing: standingOf(row), x: 6, y: below(row) })),
      ),
      texts('word', placed, {
        text: (row) => standingWord(standingOf(row), language),
        left: 17,
        y: below,
        fill: theme.inkQuiet,
      }),
      texts('actual', placed, {
        tabular: true,
        text: (row) => `${words[language].actual} ${shown(row.actual, row, language)}`,
        left: width,
        y: below,
        anchor: 'end',
        width: width - 24 - widthOf('belum tercapai'),
        fill: theme.inkFaint,
      }),
      ...axis(height, language),
    ],
  };
}

// The first and last number stand within the track, so that the drawing has no margins.
const axis = (height: number, language: Language) =>
  [0, 50, 100, trackEnd].map((tick) =>
    texts(`axis-${tick}`, [{ key: String(tick) }], {
      tabular: true,
      text: () => formatValue(tick, 'percent', { language }),
      x: () => tick,
      y: () => height - 10,
      anchor: tick === 0 ? 'start' : tick === trackEnd ? 'end' : 'middle',
      fill: theme.inkFaint,
    }),
  );

const words = {
  id: {
    target: 'target',
    actual: 'realisasi',
    none: (reason: string) => `Capaian belum ada nilainya: ${reason}`,
    letter: (letter: string, status: string) => `Realisasi ${letter}: ${status}`,
    exact: 'Capaian tepat 100 % dari target',
    above: (points: string) => `Capaian ${points} poin di atas 100 %`,
    below: (points: string) => `Capaian ${points} poin di bawah 100 %`,
  },
  en: {
    target: 'target',
    actual: 'actual',
    none: (reason: string) => `No achievement yet: ${reason}`,
    letter: (letter: string, status: string) => `The actual is ${letter}: ${status}`,
    exact: 'Achievement is exactly 100% of the target',
    above: (points: string) => `Achievement is ${points} points above 100%`,
    below: (points: string) => `Achievement is ${points} points below 100%`,
  },
};
