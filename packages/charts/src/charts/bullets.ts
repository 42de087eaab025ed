import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { cutNote, isBeyond } from '../parts/track.ts';
import {
  type BulletRow,
  bulletRoles,
  describeBullet,
  readBullet,
  standingOf,
} from '../read/bulletRow.ts';
import { tableOf } from '../tableOf.ts';
import type { Standing } from '../words/status.ts';
import { narrow } from './bullets/narrow.ts';
import type { BulletsSpec } from './bullets/spec.ts';
import { wide } from './bullets/wide.ts';

export type { BulletsSpec };

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

const orderNote = {
  id: 'diurutkan menurut jarak ke target',
  en: 'sorted by the distance to the target',
};

const words = {
  id: {
    failed: (n: number, all: number, noun: string) => `${n} dari ${all} ${noun} belum tercapai`,
    met: (n: number, all: number, noun: string) => `${n} dari ${all} ${noun} tercapai`,
    doubled: (n: number) => `${n} capaian lebih dari dua kali target`,
    awaited: (n: number) => `${n} menunggu nilai`,
  },
  en: {
    failed: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} not achieved`,
    met: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} achieved`,
    doubled: (n: number) => `${n} more than twice the target`,
    awaited: (n: number) => `${n} pending`,
  },
};
