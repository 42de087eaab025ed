import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import {
  type ChangeRow,
  changeOf,
  changeRoles,
  describeChange,
  hasTurned,
  nothingChanged,
  readChange,
} from '../read/changeRow.ts';
import { tableOf } from '../tableOf.ts';
import { numberOf } from '../words/rank.ts';
import { sketch } from './dumbbell/sketch.ts';
import type { DumbbellSpec } from './dumbbell/spec.ts';

export type { DumbbellSpec };

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
      ini: Array.from({ length: 7 }, (_, i) => i === 0),
    }),
    spec: {
      columns: {
        label: 'indikator',
        before: 'semula',
        after: 'menjadi',
        statusBefore: 'status_semula',
        statusAfter: 'status_menjadi',
        absent: 'alasan',
        marked: 'ini',
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
  return moved.length === 0
    ? nothingChanged(rows.length, noun, language)
    : say.moved(rows.length, noun, moved);
}

const isBeyond = ({ before, after }: ChangeRow, cap = Infinity): boolean =>
  (numberOf(before) ?? 0) > cap || (numberOf(after) ?? 0) > cap;

const words = {
  id: {
    sides: (before: string, after: string) =>
      `lingkaran kosong ${before}, lingkaran penuh ${after}`,
    capped: 'panah berarti melewati batas gambar',
    up: (n: number) => `${n} naik`,
    down: (n: number) => `${n} turun`,
    turned: (n: number) => `${n} berganti status`,
    moved: (all: number, noun: string, parts: readonly string[]) =>
      `Dari ${all} ${noun}, ${parts.join(', ')}`,
  },
  en: {
    sides: (before: string, after: string) => `hollow circle ${before}, solid circle ${after}`,
    capped: 'an arrow goes beyond the drawing',
    up: (n: number) => `${n} rose`,
    down: (n: number) => `${n} fell`,
    turned: (n: number) => `${n} changed status`,
    moved: (all: number, noun: string, parts: readonly string[]) =>
      `Of ${all} ${noun}, ${parts.join(', ')}`,
  },
};
