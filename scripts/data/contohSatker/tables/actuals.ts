import { type MadeTable, quarterField, unitField, yearField } from '../madeTable.ts';
import { countsByQuarter, fixed2, hundredths } from '../numbers.ts';
import { draws } from '../random.ts';
import { isPending, printedOtherwise } from '../specialCases.ts';
import { type WorkUnit, quarters, years } from '../workUnits.ts';
import { type Evaluation, evaluationScore } from './accountability.ts';
import { type Professionalism, professionalismIndex } from './professionalism.ts';
import { type ServiceForms, serviceLetter } from './publicService.ts';
import type { Receipt } from './receipts.ts';
import type { Survey } from './satisfaction.ts';

/** The tables that reported figures must agree with. */
export interface Behind {
  readonly receipts: readonly Receipt[];
  readonly surveys: readonly Survey[];
  readonly evaluations: readonly Evaluation[];
  readonly professionalism: readonly Professionalism[];
  readonly forms: readonly ServiceForms[];
}

/** What one row says: a number as text, a letter, or what a printed table shows instead. */
interface Figure {
  readonly value?: string;
  readonly text?: string;
  readonly absent?: 'empty' | 'dash' | 'n/a' | 'spreadsheet-error';
}

type Maker = (at: { seed: number; unit: WorkUnit; year: number; behind: Behind }) => Figure[];

/**
 * The figures that work units report, one row a quarter: up to the quarter for what is counted,
 * pending in the first three quarters for what is assessed once a year.
 */
export const actuals = (seed: number, units: readonly WorkUnit[], behind: Behind): MadeTable => ({
  name: 'capaian-satker',
  title: { id: 'Capaian satuan kerja (rekaan)', en: 'Actuals of work units (made up)' },
  note: {
    id: 'Sejak awal tahun sampai akhir triwulan; triwulan IV adalah angka setahun. Yang dinilai sekali setahun kosong pada triwulan I–III.',
    en: 'From the start of the year to the end of the quarter; the fourth quarter is the year. What is assessed once a year is empty in the first three.',
  },
  facts: true,
  fields: [
    unitField,
    yearField,
    quarterField,
    {
      name: 'indikator',
      type: 'string',
      title: 'Indikator',
      tolok: { key: 'indicator' },
      constraints: { required: true, enum: Object.keys(makers) },
    },
    {
      name: 'value',
      type: 'number',
      title: 'Realisasi',
      tolok: { decimals: 2 },
      constraints: { minimum: 0 },
    },
    {
      name: 'text',
      type: 'string',
      title: 'Huruf mutu',
      constraints: { enum: ['A', 'A-', 'B', 'B-', 'C', 'C-', 'D', 'E', 'F'] },
    },
    {
      name: 'absent',
      type: 'string',
      title: 'Yang tercetak bila nilainya tidak ada',
      constraints: { enum: ['empty', 'dash', 'n/a', 'spreadsheet-error'] },
    },
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'indikator'],
  rows: units.flatMap((unit) => years.flatMap((year) => rowsOf({ seed, unit, year, behind }))),
});

function rowsOf(at: Parameters<Maker>[0]) {
  const { unit, year } = at;
  const byIndicator = Object.entries(makers).map(([indicator, make]) => {
    const planted = printedOtherwise.find(
      (one) => one.unit === unit.code && one.indicator === indicator && year === 2022,
    );
    const figures = make(at);
    return [
      indicator,
      planted ? figures.map(() => ({ absent: planted.absent })) : figures,
    ] as const;
  });
  return quarters.flatMap((quarter, i) =>
    byIndicator.map(([indicator, figures]) => {
      const figure: Figure = figures[i] ?? { absent: 'empty' };
      const { value = '', text = '', absent } = figure;
      return [unit.code, year, quarter, indicator, value, text, absent ?? ''];
    }),
  );
}

/** A count that grows over the year, more of it where a unit works well. */
const counted =
  (indicator: string, usual: number): Maker =>
  ({ seed, unit, year }) =>
    counts(seed, indicator, usual, unit, year).map((count) => ({ value: String(count) }));

const counts = (seed: number, indicator: string, usual: number, unit: WorkUnit, year: number) => {
  const own = draws(seed, unit.code, indicator, year);
  const level = usual + 0.8 * unit.quality(year) + 0.5 * own.bell();
  return countsByQuarter(own, Math.max(0, Math.round(level)));
};

/** A score that is given once a year, between the bounds of its scale. */
const assessed =
  (indicator: string, usual: number, perQuality: number, low: number, high: number): Maker =>
  ({ seed, unit, year }) => {
    if (isPending(indicator, unit.code, year)) return onceAYear();
    const own = draws(seed, unit.code, indicator, year);
    const score = usual + perQuality * (unit.quality(year) + 0.35 * own.bell());
    return onceAYear({ value: fixed2(hundredths(score, low, high)) });
  };

const onceAYear = (figure: Figure = { absent: 'empty' }): Figure[] => [
  { absent: 'empty' },
  { absent: 'empty' },
  { absent: 'empty' },
  figure,
];

const collaborations = { indicator: 'kolaborasi', usual: 1.2 } as const;

/** Every indicator that is reported, in the order of the agreement. */
const makers = {
  'tenant-inkubator': counted('tenant-inkubator', 0.9),
  [collaborations.indicator]: counted(collaborations.indicator, collaborations.usual),
  'produktivitas-kolaborasi': ({ seed, unit, year }) => {
    const own = draws(seed, unit.code, 'produktivitas-kolaborasi', year);
    const reached = 11 + 5 * unit.quality(year) + 3 * own.bell();
    const steps = [0.4, 0.6, 0.8, 1] as const;
    const { indicator, usual } = collaborations;
    return counts(seed, indicator, usual, unit, year).map((count, i) =>
      count === 0
        ? { absent: 'n/a' }
        : { value: fixed2(hundredths(reached * (steps[i] ?? 1), 0, 100)) },
    );
  },
  'peran-balai': counted('peran-balai', 1.1),
  'peran-balai-industri-4': counted('peran-balai-industri-4', 1),
  'jumlah-layanan': ({ unit, year, behind }) =>
    quarters.map((quarter) => ({
      value: String(
        behind.receipts.filter(
          (one) =>
            one.unit === unit.code &&
            one.year === year &&
            one.quarter === quarter &&
            one.amount > 0,
        ).length,
      ),
    })),
  'indeks-manajemen-risiko': assessed('indeks-manajemen-risiko', 3.2, 0.45, 1, 5),
  ikm: ({ unit, year, behind }) =>
    behind.surveys
      .filter((survey) => survey.unit === unit.code && survey.year === year)
      .map(({ scores }) => ({
        value: fixed2(Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)),
      })),
  'ip-asn': ({ unit, year, behind }) => {
    const found = behind.professionalism.find((one) => one.unit === unit.code && one.year === year);
    return onceAYear(found && { value: fixed2(professionalismIndex(found)) });
  },
  'disiplin-pegawai': ({ seed, unit, year }) => {
    const own = draws(seed, unit.code, 'disiplin-pegawai', year);
    const usual = 90.5 + 3 * unit.quality(year) + 1.2 * own.bell();
    return quarters.map((quarter) =>
      quarter === 4 && isPending('disiplin-pegawai', unit.code, year)
        ? { absent: 'empty' }
        : { value: fixed2(hundredths(usual + own.between(-1, 1), 0, 100)) },
    );
  },
  'indeks-layanan-publik': ({ unit, year, behind }) => {
    const found = behind.forms.find((one) => one.unit === unit.code && one.year === year);
    return onceAYear(found && { text: serviceLetter(found) });
  },
  'akuntabilitas-kinerja': ({ unit, year, behind }) => {
    const found = behind.evaluations.find((one) => one.unit === unit.code && one.year === year);
    return onceAYear(found && { value: fixed2(evaluationScore(found)) });
  },
  'laporan-keuangan': assessed('laporan-keuangan', 92.3, 2.5, 0, 100),
} satisfies Record<string, Maker> as Record<string, Maker>;
