import { type MadeTable, quarterField, scoreField, unitField, yearField } from '../madeTable.ts';
import { fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { type WorkUnit, quarters, years } from '../workUnits.ts';
import { surveyElements } from './elements.ts';

/** The nine element scores of a unit up to a quarter, in hundredths. */
export interface Survey {
  readonly unit: string;
  readonly year: number;
  readonly quarter: number;
  readonly scores: readonly number[];
}

/** The survey of customers: one row an element. */
export const satisfaction = (surveys: readonly Survey[]): MadeTable => ({
  name: 'ikm-unsur',
  title: {
    id: 'Nilai unsur survei kepuasan masyarakat (rekaan)',
    en: 'Elements of the satisfaction survey (made up)',
  },
  note: {
    id: 'Nilai rata-rata dari survei sejak awal tahun sampai akhir triwulan.',
    en: 'Mean scores of the surveys from the start of the year to the end of the quarter.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    {
      name: 'unsur',
      type: 'string',
      title: 'Unsur',
      constraints: { required: true, pattern: '^U[1-9]$' },
    },
    scoreField('nrr', 'Nilai rata-rata unsur', 'index', 1, 4),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'unsur'],
  names: { unsur: 'unsur-layanan' },
  rows: surveys.flatMap(({ unit, year, quarter, scores }) =>
    surveyElements.map(({ code }, i) => [unit, year, quarter, code, fixed2(scores[i] ?? 0)]),
  ),
});

export const makeSurveys = (seed: number, units: readonly WorkUnit[]): readonly Survey[] =>
  units.flatMap((unit) =>
    years.flatMap((year) => {
      const own = draws(seed, unit.code, 'survey', year);
      const usual = 3.62 + 0.1 * unit.quality(year) + 0.05 * own.bell();
      const element = surveyElements.map(({ above }) => usual + above + own.between(-0.04, 0.04));
      return quarters.map((quarter) => ({
        unit: unit.code,
        year,
        quarter,
        scores: element.map((score) => hundredths(score + own.between(-0.03, 0.03), 1, 4)),
      }));
    }),
  );
