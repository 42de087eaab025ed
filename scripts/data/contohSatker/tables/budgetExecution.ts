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
import { type WorkUnit, quarters, years } from '../workUnits.ts';

/** The eight aspects of budget execution and their usual score. */
const aspects = [
  ['revisi-dipa', 99],
  ['deviasi-hal-iii', 84],
  ['penyerapan', 88],
  ['belanja-kontraktual', 92],
  ['penyelesaian-tagihan', 97],
  ['up-tup', 95],
  ['dispensasi-spm', 99],
  ['capaian-output', 90],
] as const;

/** Scores of budget execution by aspect, up to the quarter. */
export const budgetExecution = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'ikpa-aspek',
  title: {
    id: 'Nilai aspek pelaksanaan anggaran (rekaan)',
    en: 'Scores by aspect of budget execution (made up)',
  },
  note: {
    id: 'Nilai sejak awal tahun sampai akhir triwulan. Kedelapan aspek mengikuti aturan 2022; tahun 2021 disusun dengan aspek yang sama.',
    en: 'Scores from the start of the year to the end of the quarter. The eight aspects are those of the 2022 rules; 2021 is made up with the same aspects.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    textField(
      'aspek',
      'Aspek',
      aspects.map(([id]) => id),
    ),
    scoreField('nilai', 'Nilai', 'score', 0, 100),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'aspek'],
  rows: units.flatMap((unit) =>
    years.flatMap((year) => {
      const own = draws(seed, unit.code, 'budgetExecution', year);
      return quarters.flatMap((quarter) =>
        aspects.map(([aspect, usual]) => {
          const spread = (100 - usual) / 2;
          const score = usual + spread * (unit.quality(year) * 0.8 + own.bell() * 0.6);
          return [unit.code, year, quarter, aspect, fixed2(hundredths(score, 0, 100))];
        }),
      );
    }),
  ),
});
