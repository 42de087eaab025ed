import type { Text } from './language.ts';

/**
 * A unit of measure.
 *
 * `dimension` says what may be added to what: two units add when dimension and factor agree. A
 * `ratio` dimension is a pure number; `percent` is one with factor 0.01. A `scale` unit is a score on
 * a scale of its own and multiplies like a pure number. `digits` is how many decimals a screen shows.
 */
export interface Unit {
  readonly label: Text;
  /** What stands behind a number on screen, with its space; empty when the unit is told elsewhere. */
  readonly suffix: Text;
  readonly dimension: 'ratio' | 'scale' | 'rupiah' | 'letter' | 'day' | `count:${string}`;
  readonly factor: number;
  readonly digits: number;
}

const same = (text: string): Text => ({ id: text, en: text });
const count = (noun: string, id: string, en: string): Unit => ({
  label: { id, en },
  suffix: { id: ` ${id}`, en: ` ${en}` },
  dimension: `count:${noun}`,
  factor: 1,
  // Whole counts show no decimals anyway; half a target up to June, or a mean of counts, does.
  digits: 2,
});
const score = (id: string, en: string): Unit => ({
  label: { id, en },
  suffix: same(''),
  dimension: 'scale',
  factor: 1,
  digits: 2,
});

/** Every unit a rule or a dataset may name; a new one is one line. */
export const units = {
  percent: {
    label: { id: 'persen', en: 'percent' },
    suffix: { id: ' %', en: '%' },
    dimension: 'ratio',
    factor: 0.01,
    digits: 2,
  },
  ratio: {
    label: { id: 'rasio', en: 'ratio' },
    suffix: same(''),
    dimension: 'ratio',
    factor: 1,
    digits: 4,
  },
  rupiah: { label: same('rupiah'), suffix: same(''), dimension: 'rupiah', factor: 1, digits: 0 },
  thousandRupiah: {
    label: { id: 'ribu rupiah', en: 'thousand rupiah' },
    suffix: { id: ' ribu', en: ' thousand' },
    dimension: 'rupiah',
    factor: 1e3,
    digits: 0,
  },
  millionRupiah: {
    label: { id: 'juta rupiah', en: 'million rupiah' },
    suffix: { id: ' juta', en: ' million' },
    dimension: 'rupiah',
    factor: 1e6,
    digits: 3,
  },
  index: score('indeks', 'index'),
  score: score('nilai', 'score'),
  level: score('level', 'level'),
  letter: {
    label: { id: 'huruf mutu', en: 'letter grade' },
    suffix: same(''),
    dimension: 'letter',
    factor: 1,
    digits: 0,
  },
  day: {
    label: { id: 'hari', en: 'day' },
    suffix: { id: ' hari', en: ' days' },
    dimension: 'day',
    factor: 1,
    digits: 0,
  },
  tenant: count('tenant', 'tenant', 'tenants'),
  collaboration: count('collaboration', 'kegiatan kolaborasi', 'collaborations'),
  company: count('company', 'perusahaan', 'companies'),
  scope: count('scope', 'ruang lingkup', 'scopes'),
  service: count('service', 'layanan', 'services'),
  output: count('output', 'keluaran', 'outputs'),
  person: count('person', 'orang', 'people'),
  workUnit: count('workUnit', 'satuan kerja', 'work units'),
  recommendation: count('recommendation', 'rekomendasi', 'recommendations'),
  sample: count('sample', 'sampel', 'samples'),
  customer: count('customer', 'pelanggan', 'customers'),
  document: count('document', 'dokumen', 'documents'),
  revision: count('revision', 'revisi', 'revisions'),
  indicator: count('indicator', 'indikator', 'indicators'),
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;
