import {
  type MadeTable,
  quarterField,
  scoreField,
  textField,
  unitField,
  yearField,
} from '../madeTable.ts';
import { fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { type WorkUnit, years } from '../workUnits.ts';

const sizes = ['mikro', 'kecil', 'menengah', 'besar'] as const;

/** Advised companies before and after; measured first in the third quarter, again in the fourth. */
export const companies = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'konsultansi-perusahaan',
  title: {
    id: 'Kinerja perusahaan penerima konsultansi (rekaan)',
    en: 'Performance of advised companies (made up)',
  },
  note: {
    id: 'Diukur mulai triwulan III; angka triwulan IV adalah angka setahun.',
    en: 'Measured from the third quarter on; the fourth quarter stands for the year.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    {
      ...textField('kode_perusahaan', 'Kode perusahaan'),
      tolok: { key: 'company' },
    },
    textField('nama_perusahaan', 'Nama perusahaan'),
    textField('ukuran', 'Skala usaha', sizes),
    scoreField('sebelum', 'Kinerja sebelum konsultansi', 'index', 1, 1000),
    scoreField('sesudah', 'Kinerja sesudah konsultansi', 'index', 1, 1000),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'kode_perusahaan'],
  rows: units.flatMap((unit) => years.flatMap((year) => rowsOf(seed, unit, year))),
});

function rowsOf(seed: number, unit: WorkUnit, year: number) {
  const own = draws(seed, unit.code, 'companies', year);
  const made = Array.from({ length: own.whole(2, 3) }, (_, i) => {
    const before = hundredths(own.between(20, 150), 1, 999);
    const gain = 0.31 + 0.1 * unit.quality(year) + 0.06 * own.bell();
    const about = `${String(unit.number).padStart(2, '0')}-${year % 100}-${i + 1}`;
    return {
      code: `PR-${about}`,
      name: `IKM Contoh ${about} (rekaan)`,
      size: sizes[own.whole(0, 2)] ?? 'kecil',
      before,
      first: Math.round(before * (1 + gain * own.between(0.3, 0.7))),
      after: Math.round(before * (1 + gain)),
    };
  });
  return [3, 4].flatMap((quarter) =>
    made.map(({ code, name, size, before, first, after }) => [
      unit.code,
      year,
      quarter,
      code,
      name,
      size,
      fixed2(before),
      fixed2(quarter === 3 ? first : after),
    ]),
  );
}
