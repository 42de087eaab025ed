import {
  type MadeTable,
  quarterField,
  textField,
  unitField,
  wholeField,
  yearField,
} from '../madeTable.ts';
import { draws } from '../random.ts';
import { type WorkUnit, inputYears, quarters } from '../workUnits.ts';

const fields = [
  ['Pengujian', 'Air minum dalam kemasan', 14],
  ['Pengujian', 'Hasil perikanan', 20],
  ['Kalibrasi', 'Suhu', 6],
  ['Sertifikasi produk', 'Garam konsumsi', 2],
] as const;

/** Accredited scopes by field: as many as there are at the end of the quarter, not added up. */
export const scopes = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'lingkup-akreditasi',
  title: {
    id: 'Ruang lingkup layanan terakreditasi (rekaan)',
    en: 'Accredited scopes of service (made up)',
  },
  note: {
    id: 'Banyaknya ruang lingkup pada akhir triwulan. Tahun 2020 hanya menjadi pembanding tahun 2021.',
    en: 'Scopes as they stand at the end of the quarter. 2020 is only what 2021 is compared with.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    textField('bidang', 'Bidang layanan'),
    textField('parameter', 'Produk atau besaran'),
    wholeField('jumlah_lingkup', 'Jumlah ruang lingkup', 'scope'),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'bidang', 'parameter'],
  rows: units.flatMap((unit) => rowsOf(seed, unit)),
});

function rowsOf(seed: number, unit: WorkUnit) {
  const own = draws(seed, unit.code, 'scopes');
  const stock: number[] = fields.map(([, , usual]) => usual + own.whole(-2, 4));
  return inputYears.flatMap((year) => {
    const steps = stepsOf(seed, unit, year);
    return quarters.flatMap((quarter) => {
      for (const { field, by } of steps.filter((step) => step.quarter === quarter)) {
        stock[field] = Math.max(0, (stock[field] ?? 0) + by);
      }
      return fields.map(([area, product], i) => [
        unit.code,
        year,
        quarter,
        area,
        product,
        stock[i] ?? 0,
      ]);
    });
  });
}

/** What was gained in the year, and now and then lost. */
function stepsOf(seed: number, unit: WorkUnit, year: number) {
  const own = draws(seed, unit.code, 'scopes', year);
  const gained = Math.max(0, Math.round(1.2 + 1.1 * unit.quality(year) + 0.7 * own.bell()));
  const lost = own.uniform() < 0.2 ? 1 : 0;
  return [...Array<number>(gained).fill(1), ...Array<number>(lost).fill(-1)].map((by) => ({
    by,
    field: own.whole(0, fields.length - 1),
    quarter: own.whole(1, 4),
  }));
}
