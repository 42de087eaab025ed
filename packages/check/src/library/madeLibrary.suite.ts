import { type RuleSet, readRules } from '@tolok/engine';
import type { Dataset } from '@tolok/dataset';
import type {
  Agreement,
  Budget,
  Cascade,
  Indicator,
  PerformancePlan,
  Regulation,
  Scale,
} from '@tolok/schema';
import { madeReport } from '../madeReport.suite.ts';

/** A small library of rules in which everything fits, to be broken by a test. */

type Open<T> = T extends readonly (infer One)[]
  ? Open<One>[]
  : T extends object
    ? { -readonly [K in keyof T]: Open<T[K]> }
    : T;

/** The documents of the library, by what they are called here; a test changes them in place. */
export interface Documents {
  readonly ikm: Open<Indicator>;
  readonly mutu: Open<Indicator>;
  readonly huruf: Open<Scale>;
  readonly perjanjian: Open<Agreement>;
  readonly lampiran: Open<Agreement>;
  readonly renstra: Open<PerformancePlan>;
  readonly alur: Open<Cascade>;
  readonly anggaran: Open<Budget>;
  readonly lama: Open<Regulation>;
  readonly baru: Open<Regulation>;
}

const text = (words: string) => ({ id: words, en: words });
const dated = {
  stage: 'released' as const,
  legalBasis: [{ regulation: 'baru' }],
  validFrom: '2022-01-01',
  knownFrom: '2022-01-01',
};
const indicator = (id: string): Open<Indicator> => ({
  $schema: 'indicator.schema.json',
  schemaVersion: 1,
  ...{ id, version: '1.0.0', confidence: 'public', ...dated },
  title: text(id),
  description: text(`yang diukur ${id}`),
  unit: 'index',
  polarity: 'maximize',
  achievement: 'ratio',
  target: 'point',
  zeroTarget: 'absent',
  periodAggregation: 'last',
  multiYear: 'last',
  interim: 'same-as-annual',
  rounding: null,
  rollup: 'none',
  evidence: [text('laporan')],
  measure: {
    formula: 'mean(n)',
    inputs: {
      n: {
        label: text('nilai'),
        unit: 'index',
        resource: 'nilai',
        take: 'n',
        aggregate: 'list',
        period: 'year',
      },
    },
  },
});
const band = (id: string, from: number): Scale['bands'][number] => ({
  ...{ id, label: id, name: text(id) },
  ...{ from, fromIncluded: true, to: from + 1, toIncluded: from === 3 },
});
const agreement = (id: string, stage: 'released' | 'proposed'): Open<Agreement> => ({
  $schema: 'agreement.schema.json',
  schemaVersion: 1,
  ...{ ...dated, id, stage, title: text(id), institution: 'x', workUnit: '01', year: 2022 },
  objectives: [
    {
      id: 'S1',
      title: text('sasaran'),
      indicators: [
        { code: 'S1.1', indicator: 'ikm@1.0.0', target: 3.6 },
        { code: 'S1.2', indicator: 'mutu@1.0.0', target: 'B' },
      ],
    },
  ],
});
const regulation = (id: string, inForceFrom: string): Open<Regulation> => ({
  $schema: 'regulation.schema.json',
  schemaVersion: 1,
  ...{ id, number: id, title: text(id), issuer: 'x', inForceFrom },
  readAt: text('dibaca'),
  confidence: 'public',
});

const documents = (): Documents => ({
  ikm: indicator('ikm'),
  mutu: { ...indicator('mutu'), unit: 'letter', target: 'ordinal', scale: 'huruf@1.0.0' },
  huruf: {
    $schema: 'scale.schema.json',
    schemaVersion: 1,
    ...{ id: 'huruf', version: '1.0.0', confidence: 'public', ...dated },
    ...{ title: text('huruf'), unit: 'index', lower: 1, upper: 4 },
    bands: [band('C', 1), band('B', 2), band('A', 3)],
  },
  perjanjian: agreement('perjanjian', 'released'),
  lampiran: agreement('lampiran', 'proposed'),
  renstra: {
    $schema: 'plan.schema.json',
    schemaVersion: 1,
    ...{ ...dated, id: 'renstra', kind: 'renstra', title: text('renstra') },
    ...{ institution: 'x', workUnit: '01', years: { from: 2022, to: 2023 } },
    objectives: [
      {
        id: 'S1',
        title: text('sasaran'),
        indicators: [
          { code: 'S1.1', indicator: 'ikm@1.0.0', targets: { '2022': 3.6, '2023': 3.7 } },
          { code: 'S1.2', indicator: 'mutu@1.0.0', targets: { '2022': 'B', '2023': 'A' } },
        ],
      },
    ],
  },
  alur: {
    $schema: 'cascade.schema.json',
    schemaVersion: 1,
    ...{
      ...dated,
      id: 'alur',
      title: text('alur'),
      institution: 'x',
      years: { from: 2022, to: 2022 },
    },
    levels: ['atas', 'bawah'].map((id) => ({
      id,
      title: text(id),
      objectives: [{ id: `S-${id}`, title: text(id) }],
    })),
    indicators: [
      ...['ikm', 'mutu'].flatMap((id) => [
        { id: `${id}-atas`, level: 'atas', objective: 'S-atas', name: id },
        { id: `${id}-bawah`, level: 'bawah', objective: 'S-bawah', name: id, indicator: id },
      ]),
    ],
    links: [
      { parent: 'ikm-atas', child: 'ikm-bawah', rollup: 'share-meeting', threshold: 3.5 },
      { parent: 'mutu-atas', child: 'mutu-bawah', rollup: 'share-meeting', threshold: 'B' },
    ],
  },
  anggaran: {
    $schema: 'budget.schema.json',
    schemaVersion: 1,
    ...{
      ...dated,
      id: 'anggaran',
      title: text('anggaran'),
      institution: 'x',
      workUnit: '01',
      year: 2022,
    },
    tree: {
      resource: 'rincian',
      code: 'row',
      parent: 'parent',
      level: 'column',
      name: 'row',
      amount: 'value',
    },
    mapping: [
      { indicator: 'ikm', nodes: ['P.1'], source: { document: 'laporan', row: 'satu' } },
      { indicator: 'mutu', nodes: ['P.2'], source: { document: 'laporan', row: 'dua' } },
    ],
  },
  lama: { ...regulation('lama', '2010-01-01'), endedBy: { regulation: 'baru', on: '2020-01-01' } },
  baru: {
    ...regulation('baru', '2020-01-01'),
    citedIn: [{ source: { document: 'laporan', line: 7 }, year: 2022 }],
  },
});

const places: Readonly<Record<keyof Documents, string>> = {
  ikm: 'x/indicators/ikm/1.0.0.json',
  mutu: 'x/indicators/mutu/1.0.0.json',
  huruf: 'x/scales/huruf/1.0.0.json',
  perjanjian: 'x/agreements/perjanjian.json',
  lampiran: 'x/agreements/lampiran.json',
  renstra: 'x/plans/renstra.json',
  alur: 'x/cascade/alur.json',
  anggaran: 'x/budgets/anggaran.json',
  lama: 'regulations/lama.json',
  baru: 'regulations/baru.json',
};

/** The library with a change; what is no longer a document by its schema is refused. */
export function madeLibrary(change: (all: Documents) => void = () => undefined): RuleSet {
  const all = documents();
  change(all);
  const files = Object.entries(places).map(([name, path]) => ({
    path,
    text: JSON.stringify(all[name as keyof Documents], null, 2),
  }));
  const { value, problems } = readRules(files);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

/** The package with the tree of its budget: 300 and 200, which make 500. */
export const madeBudget = (): Dataset =>
  madeReport({
    rincian: [
      { row: 'P', year: 2022, printed: '500', unit: 'rupiah' },
      { row: 'P.1', parent: 'P', year: 2022, printed: '300', unit: 'rupiah' },
      { row: 'P.2', parent: 'P', year: 2022, printed: '200', unit: 'rupiah' },
    ],
  });
