import { type MadeTable, scoreField, textField, unitField, yearField } from '../madeTable.ts';
import { fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { isPending } from '../specialCases.ts';
import { type WorkUnit, years } from '../workUnits.ts';

/** Component, sub-component and its weight in tenths of a percent (Permen PANRB 88/2021). */
export const subcomponents = [
  ['perencanaan', 'keberadaan', 60],
  ['perencanaan', 'kualitas', 90],
  ['perencanaan', 'pemanfaatan', 150],
  ['pengukuran', 'keberadaan', 60],
  ['pengukuran', 'kualitas', 90],
  ['pengukuran', 'pemanfaatan', 150],
  ['pelaporan', 'keberadaan', 30],
  ['pelaporan', 'kualitas', 45],
  ['pelaporan', 'pemanfaatan', 75],
  ['evaluasi', 'keberadaan', 50],
  ['evaluasi', 'kualitas', 75],
  ['evaluasi', 'pemanfaatan', 125],
] as const;

const components2015 = ['perencanaan', 'pengukuran', 'pelaporan', 'evaluasi', 'capaian'] as const;

/** The evaluation of a unit and year: a score in hundredths for each sub-component, in their order. */
export interface Evaluation {
  readonly unit: string;
  readonly year: number;
  readonly scores: readonly number[];
}

/** The evaluation worksheet; a unit whose result is still to come has no rows. */
export const accountability = (evaluations: readonly Evaluation[]): MadeTable => ({
  name: 'lke-subkomponen',
  title: {
    id: 'Nilai subkomponen evaluasi AKIP (rekaan)',
    en: 'Scores by sub-component of the accountability evaluation (made up)',
  },
  fields: [
    unitField,
    yearField,
    textField('komponen', 'Komponen', [...new Set(subcomponents.map(([component]) => component))]),
    textField('subkomponen', 'Subkomponen', ['keberadaan', 'kualitas', 'pemanfaatan']),
    scoreField('nilai', 'Nilai', 'score', 0, 100),
  ],
  primaryKey: ['kode_satker', 'tahun', 'komponen', 'subkomponen'],
  rows: evaluations.flatMap(({ unit, year, scores }) =>
    subcomponents.map(([component, sub], i) => [
      unit,
      year,
      component,
      sub,
      fixed2(scores[i] ?? 0),
    ]),
  ),
});

/** The evaluation of 2020, by the five components of the regulation before. */
export const accountability2015 = (seed: number, units: readonly WorkUnit[]): MadeTable => ({
  name: 'lke-komponen-2015',
  title: {
    id: 'Nilai komponen evaluasi AKIP menurut aturan 2015 (rekaan)',
    en: 'Scores by component of the accountability evaluation by the 2015 rules (made up)',
  },
  fields: [
    unitField,
    yearField,
    textField('komponen', 'Komponen', components2015),
    scoreField('nilai', 'Nilai', 'score', 0, 100),
  ],
  primaryKey: ['kode_satker', 'tahun', 'komponen'],
  rows: units.flatMap((unit) => {
    const own = draws(seed, unit.code, 'accountability', 2020);
    return components2015.map((component) => [
      unit.code,
      2020,
      component,
      fixed2(hundredths(78 + 5 * unit.quality(2020) + 3 * own.bell(), 0, 100)),
    ]);
  }),
});

export const makeEvaluations = (seed: number, units: readonly WorkUnit[]): readonly Evaluation[] =>
  units.flatMap((unit) =>
    years
      .filter((year) => !isPending('akuntabilitas-kinerja', unit.code, year))
      .map((year) => {
        const own = draws(seed, unit.code, 'accountability', year);
        const usual = 83.5 + 5 * unit.quality(year) + 1.5 * own.bell();
        const above = { keberadaan: 6, kualitas: 1, pemanfaatan: -3 };
        return {
          unit: unit.code,
          year,
          scores: subcomponents.map(([, sub]) =>
            hundredths(usual + above[sub] + 2 * own.bell(), 0, 100),
          ),
        };
      }),
  );

/** The score of an evaluation in hundredths, rounded half up. */
export const evaluationScore = ({ scores }: Evaluation): number =>
  Math.round(
    subcomponents.reduce((sum, [, , weight], i) => sum + weight * (scores[i] ?? 0), 0) / 1000,
  );
