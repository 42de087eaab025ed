import { type MadeTable, scoreField, textField, unitField, yearField } from '../madeTable.ts';
import { fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { isPending } from '../specialCases.ts';
import { type WorkUnit, years } from '../workUnits.ts';

/** Dimension of professionalism, its weight in percent, its usual score. */
export const dimensions = [
  ['kualifikasi', 25, 74],
  ['kompetensi', 40, 80],
  ['kinerja', 30, 84],
  ['disiplin', 5, 96],
] as const;

/** The dimension scores of a unit and year in hundredths, in the order of the dimensions. */
export interface Professionalism {
  readonly unit: string;
  readonly year: number;
  readonly scores: readonly number[];
}

/** Professionalism of the staff; a unit whose index is still to come has no rows. */
export const professionalism = (made: readonly Professionalism[]): MadeTable => ({
  name: 'ip-asn-dimensi',
  title: {
    id: 'Nilai dimensi profesionalitas ASN (rekaan)',
    en: 'Scores by dimension of civil service professionalism (made up)',
  },
  fields: [
    unitField,
    yearField,
    textField(
      'dimensi',
      'Dimensi',
      dimensions.map(([id]) => id),
    ),
    scoreField('nilai', 'Nilai', 'index', 0, 100),
  ],
  primaryKey: ['kode_satker', 'tahun', 'dimensi'],
  rows: made.flatMap(({ unit, year, scores }) =>
    dimensions.map(([dimension], i) => [unit, year, dimension, fixed2(scores[i] ?? 0)]),
  ),
});

export const makeProfessionalism = (
  seed: number,
  units: readonly WorkUnit[],
): readonly Professionalism[] =>
  units.flatMap((unit) =>
    years
      .filter((year) => !isPending('ip-asn', unit.code, year))
      .map((year) => {
        const own = draws(seed, unit.code, 'professionalism', year);
        const above = 6 * unit.quality(year) + (year === 2021 ? -3 : 0);
        return {
          unit: unit.code,
          year,
          scores: dimensions.map(([, , usual]) =>
            hundredths(usual + above + 2.5 * own.bell(), 0, 100),
          ),
        };
      }),
  );

/** The index in hundredths, rounded half up. */
export const professionalismIndex = ({ scores }: Professionalism): number =>
  Math.round(dimensions.reduce((sum, [, weight], i) => sum + weight * (scores[i] ?? 0), 0) / 100);
