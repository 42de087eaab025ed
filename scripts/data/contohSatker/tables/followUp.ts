import { type MadeTable, quarterField, unitField, wholeField, yearField } from '../madeTable.ts';
import { countsByQuarter } from '../numbers.ts';
import { draws } from '../random.ts';
import { withoutRecommendations } from '../specialCases.ts';
import { type WorkUnit, quarters, years } from '../workUnits.ts';

/** Recommendations of internal oversight and those followed up, both counted from the start of the year. */
export const followUp = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'tindak-lanjut',
  title: {
    id: 'Tindak lanjut hasil pengawasan (rekaan)',
    en: 'Follow-up of audit recommendations (made up)',
  },
  note: {
    id: 'Banyaknya sejak awal tahun sampai akhir triwulan.',
    en: 'Counted from the start of the year to the end of the quarter.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    wholeField('rekomendasi', 'Jumlah rekomendasi', 'recommendation'),
    wholeField('tindak_lanjut', 'Rekomendasi yang ditindaklanjuti', 'recommendation'),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan'],
  rows: units.flatMap((unit) => years.flatMap((year) => rowsOf(seed, unit, year))),
});

function rowsOf(seed: number, unit: WorkUnit, year: number) {
  const own = draws(seed, unit.code, 'followUp', year);
  if (withoutRecommendations.unit === unit.code && withoutRecommendations.year === year) return [];
  const given = countsByQuarter(own, own.whole(10, 40));
  const share = Math.min(1, 0.92 + 0.05 * unit.quality(year) + 0.03 * own.bell());
  const late = [own.between(0.2, 0.5), own.between(0.5, 0.7), own.between(0.7, 0.9), 1] as const;
  let done = 0;
  return quarters.map((quarter, i) => {
    const open = given[i] ?? 0;
    done = Math.max(done, Math.round(open * share * (late[i] ?? 1)));
    return [unit.code, year, quarter, open, Math.min(open, done)];
  });
}
