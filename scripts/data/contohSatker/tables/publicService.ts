import { type MadeTable, scoreField, textField, unitField, yearField } from '../madeTable.ts';
import { fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { type WorkUnit, years } from '../workUnits.ts';

/** The two forms behind the index of public service, in hundredths. */
export interface ServiceForms {
  readonly unit: string;
  readonly year: number;
  /** Filled in by the evaluator; weighs 75 percent. */
  readonly F02: number;
  /** Filled in by the public; weighs 25 percent. */
  readonly F03: number;
}

/** Letters of the index with the highest index they still hold for, in ten thousandths. */
const letters = [
  ['F', 10000],
  ['E', 15000],
  ['D', 20000],
  ['C-', 25000],
  ['C', 30000],
  ['B-', 35000],
  ['B', 40000],
  ['A-', 45000],
  ['A', 50000],
] as const;

/** The forms of the evaluation of public service. */
export const publicService = (forms: readonly ServiceForms[]): MadeTable => ({
  name: 'ipp-formulir',
  title: {
    id: 'Nilai formulir evaluasi pelayanan publik (rekaan)',
    en: 'Scores by form of the public service evaluation (made up)',
  },
  fields: [
    unitField,
    yearField,
    textField('formulir', 'Formulir', ['F02', 'F03']),
    scoreField('nilai', 'Nilai', 'index', 0, 5),
  ],
  primaryKey: ['kode_satker', 'tahun', 'formulir'],
  rows: forms.flatMap(({ unit, year, F02, F03 }) => [
    [unit, year, 'F02', fixed2(F02)],
    [unit, year, 'F03', fixed2(F03)],
  ]),
});

export const makeServiceForms = (
  seed: number,
  units: readonly WorkUnit[],
): readonly ServiceForms[] =>
  units.flatMap((unit) =>
    years.map((year) => {
      const own = draws(seed, unit.code, 'publicService', year);
      const usual = 3.8 + 0.7 * unit.quality(year) + 0.2 * own.bell();
      return {
        unit: unit.code,
        year,
        F02: hundredths(usual + own.between(-0.1, 0.1), 0, 5),
        F03: hundredths(usual + own.between(-0.3, 0.3), 0, 5),
      };
    }),
  );

/** The letter of both forms together; an index on a bound takes the letter below it. */
export function serviceLetter({ F02, F03 }: ServiceForms): string {
  const index = 75 * F02 + 25 * F03;
  return letters.find(([, highest]) => index <= highest)?.[0] ?? 'A';
}
