import { type MadeTable, quarterField, unitField, wholeField, yearField } from '../madeTable.ts';
import { progress } from '../numbers.ts';
import { draws } from '../random.ts';
import { type WorkUnit, years } from '../workUnits.ts';
import { spendingAccounts } from './accounts.ts';

/** Ceiling and domestic spending by account: the ceiling of the year, the spending up to the quarter. */
export const spending = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'belanja-akun',
  title: { id: 'Belanja per akun (rekaan)', en: 'Spending by account (made up)' },
  note: {
    id: 'Pagu adalah pagu setahun; realisasi adalah jumlah sejak awal tahun sampai akhir triwulan.',
    en: 'The ceiling is that of the year; spending is the sum from the start of the year to the end of the quarter.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    {
      name: 'kode_akun',
      type: 'string',
      title: 'Kode akun',
      constraints: { required: true, pattern: '^[0-9]{6}$' },
    },
    wholeField('pagu', 'Pagu', 'rupiah'),
    wholeField('realisasi_pdn', 'Realisasi produk dalam negeri', 'rupiah'),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'kode_akun'],
  names: { kode_akun: 'akun' },
  rows: units.flatMap((unit) => years.flatMap((year) => rowsOf(seed, unit, year))),
});

function rowsOf(seed: number, unit: WorkUnit, year: number) {
  const own = draws(seed, unit.code, 'spending', year);
  const reached = progress(own);
  const usual = 0.6 + 0.22 * unit.quality(year) + 0.06 * own.bell();
  const spent = spendingAccounts.map(({ code, ceiling }) => ({
    code,
    ceiling: Math.round((ceiling * unit.size * own.between(0.8, 1.2)) / 1000) * 1000,
    share: Math.min(0.995, Math.max(0.04, usual + own.between(-0.12, 0.12))),
  }));
  return reached.flatMap((part, i) =>
    spent.map(({ code, ceiling, share }) => [
      unit.code,
      year,
      i + 1,
      code,
      ceiling,
      Math.floor(ceiling * share * part),
    ]),
  );
}
