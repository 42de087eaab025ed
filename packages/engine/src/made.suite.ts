import type { Dataset, Field, Resource } from '@tolok/dataset';
import type {
  Agreement,
  Column,
  Ends,
  Indicator,
  PerformancePlan,
  Policy,
  Regulation,
  Scale,
} from '@tolok/schema';
import { ruleKindOf } from './rules/ruleKind.ts';
import { type RuleFile, type RuleSet, readRules } from './rules/ruleSet.ts';

/** Rule files and datasets made for a test: valid as they are, changed where a test says so. */

const versioned = {
  version: '1.0.0',
  stage: 'released',
  validFrom: '2021-01-01',
  knownFrom: '2021-01-01',
  legalBasis: [],
} as const;

const said = (text: string) => ({ id: text, en: text });

const file = (path: string, value: object): RuleFile => ({
  path,
  text: JSON.stringify(
    { ...value, $schema: `${ruleKindOf(path)?.kind}.schema.json`, schemaVersion: 1 },
    null,
    2,
  ),
});

/** An indicator that the office reports; give `measure` to compute it. */
export function indicator(changes: Partial<Indicator> & { id: string }): RuleFile {
  const value = {
    ...versioned,
    confidence: 'public',
    title: said(changes.id),
    unit: 'score',
    polarity: 'maximize',
    achievement: 'ratio',
    target: 'point',
    zeroTarget: 'absent',
    periodAggregation: 'last',
    multiYear: 'last',
    interim: 'linear-cumulative',
    rounding: null,
    rollup: 'none',
    evidence: [said('bukti')],
    ...(changes.measure ? {} : { reported: { take: 'actual' } }),
    ...changes,
  };
  return file(`x/indicators/${value.id}/${value.version}.json`, value);
}

/** An input of a formula from the column `nilai` of the table `masukan`. */
export const rows = (changes: object = {}) =>
  ({
    label: said('masukan'),
    unit: 'score',
    resource: 'masukan',
    take: 'nilai',
    aggregate: 'sum',
    ...changes,
  }) as NonNullable<Indicator['measure']>['inputs'][string];

/** An input of a formula from another indicator. */
export const from = (id: string, changes: object = {}) =>
  ({
    label: said(id),
    unit: 'score',
    indicator: id,
    take: 'actual',
    ...changes,
  }) as NonNullable<Indicator['measure']>['inputs'][string];

const isMet = {
  any: [
    {
      all: [
        { fact: 'kind', operator: 'equal', value: 'number' },
        { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
      ],
    },
    {
      all: [
        { fact: 'kind', operator: 'equal', value: 'letter' },
        { fact: 'rank', operator: 'greaterThanInclusive', value: { fact: 'targetRank' } },
      ],
    },
  ],
} as const;

export const policyValue = (changes: Partial<Policy> = {}): Policy => ({
  ...versioned,
  $schema: 'policy.schema.json',
  schemaVersion: 1,
  id: 'lakin-2022',
  confidence: 'public',
  title: said('kebijakan'),
  threshold: 100,
  cap: null,
  letters: 'none',
  pendingInMean: 'exclude',
  pendingInCount: 'absent',
  weights: null,
  rounding: null,
  status: { achieved: isMet },
  findings: [],
  ...changes,
});

export function policy(changes: Partial<Policy> = {}): RuleFile {
  const value = policyValue(changes);
  return file(`x/policies/${value.id}/${value.version}.json`, value);
}

/** Letters C, B, A over 0 to 10; a bound belongs to the letter above it. */
export const scaleValue = (changes: Partial<Scale> = {}): Scale => ({
  ...versioned,
  $schema: 'scale.schema.json',
  schemaVersion: 1,
  id: 'mutu',
  confidence: 'public',
  title: said('skala'),
  unit: 'score',
  lower: 0,
  upper: 10,
  bands: [band('C', 0, 4), band('B', 4, 7), band('A', 7, 10, { toIncluded: true })],
  ...changes,
});

export const band = (
  label: string,
  lower: number,
  upper: number,
  changes: Partial<Scale['bands'][number]> = {},
): Scale['bands'][number] => ({
  id: label.toLowerCase(),
  label,
  from: lower,
  fromIncluded: true,
  to: upper,
  toIncluded: false,
  ...changes,
});

export function scale(changes: Partial<Scale> = {}): RuleFile {
  const value = scaleValue(changes);
  return file(`x/scales/${value.id}/${value.version}.json`, value);
}

/** An agreement of work unit 100 for 2022, one objective an array of `[reference, target]`. */
export function agreement(
  objectives: readonly (readonly (readonly [
    reference: string,
    target: unknown,
    more?: object,
  ])[])[],
  changes: Partial<Agreement> = {},
): RuleFile {
  const value = {
    id: 'perkin',
    stage: 'released',
    title: said('perjanjian'),
    institution: 'x',
    workUnit: '100',
    year: 2022,
    objectives: objectives.map((entries, i) => ({
      id: `SK${i + 1}`,
      title: said(`sasaran ${i + 1}`),
      indicators: entries.map(([reference, target, more], j) => ({
        code: `SK${i + 1}.${j + 1}`,
        indicator: reference,
        target,
        ...more,
      })),
    })),
    legalBasis: [],
    validFrom: '2022-01-01',
    knownFrom: '2022-01-01',
    ...changes,
  };
  return file(`x/agreements/${value.id}.json`, value);
}

/** A plan of work unit 100 for 2021 to 2023: `[reference, targets by year]` under one objective. */
export function performancePlan(
  entries: readonly (readonly [reference: string, targets: object, more?: object])[],
  changes: Partial<PerformancePlan> = {},
): RuleFile {
  const value = {
    id: 'renstra',
    stage: 'released',
    kind: 'renstra',
    title: said('rencana'),
    institution: 'x',
    workUnit: '100',
    years: { from: 2021, to: 2023 },
    objectives: [
      {
        id: 'SK1',
        title: said('sasaran'),
        indicators: entries.map(([reference, targets, more], i) => ({
          code: `SK1.${i + 1}`,
          indicator: reference,
          targets,
          ...more,
        })),
      },
    ],
    legalBasis: [],
    validFrom: '2021-01-01',
    knownFrom: '2021-01-01',
    ...changes,
  };
  return file(`x/plans/${value.id}.json`, value);
}

export function regulation(changes: Partial<Regulation> & { id: string }): RuleFile {
  const value = {
    number: '1/2022',
    title: said('peraturan'),
    issuer: 'Menteri',
    inForceFrom: '2020-01-01',
    readAt: said('belum dibaca'),
    confidence: 'unverified',
    ...changes,
  };
  return file(`regulations/${value.id}.json`, value);
}

export const ends = (id: string, on: Ends['on']): RuleFile =>
  file(`x/indicators/${id}/ends.json`, {
    indicator: id,
    on,
    reason: said('dihapus'),
    legalBasis: [],
  });

export const examples = (rulePath: string, rule: string, cases: readonly object[]): RuleFile =>
  file(rulePath.replace(/\.json$/, '.examples.json'), {
    rule,
    examples: cases.map((one, i) => ({ name: said(`contoh ${i + 1}`), ...one })),
  });

export const lock = (files: Readonly<Record<string, string>>): RuleFile =>
  file('rules.lock.json', { files });

/** The rule set of these files, which must read without a problem. */
export function rulesOf(...files: readonly RuleFile[]): RuleSet {
  const { value, problems } = readRules(files);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

type Row = Readonly<Record<string, string | number | null>>;

/** A dataset of the tables given, each from its rows; numbers are doubles unless a key says else. */
export const dataset = (
  tables: Readonly<Record<string, readonly Row[]>>,
  changes: Partial<Dataset> = {},
): Dataset => ({
  name: 'contoh',
  title: said('contoh'),
  sample: false,
  workUnitNames: {},
  closed: [],
  unread: [],
  hash: `sha256:${'0'.repeat(64)}`,
  resources: Object.entries(tables).map(([name, all]) => table(name, all)),
  ...changes,
});

/** Rows of one work unit in 2022 with one number each. */
export const values = (workUnit: string, ...numbers: (number | null)[]): Row[] =>
  numbers.map((nilai) => ({ workUnit, year: 2022, nilai }));

/** A printed table that gives actuals: `[indicator, figure]` of work unit 100 in 2022. */
export function facts(
  name: string,
  figures: readonly (readonly [indicator: string, figure: number | string | null, more?: Row])[],
): Resource {
  // A cell that is no actual stands first, so that the columns are there without any.
  const cells = [['lain', 0, { role: 'target' }] as const, ...figures];
  const all = cells.map(([id, figure, more], i) => ({
    table: name,
    row: id,
    column: 'Realisasi',
    workUnit: '100',
    year: 2022,
    quarter: null,
    indicator: id,
    role: 'actual',
    asPrinted: figure === null ? '' : String(figure),
    value: typeof figure === 'number' ? figure : null,
    text: typeof figure === 'string' ? figure : null,
    absent: figure === null ? 'empty' : null,
    unit: null,
    line: i,
    ...more,
  }));
  const named = { quarter: 'integer', line: 'integer', value: 'double' } as const;
  return { ...table(name, all, named), facts: true, kind: 'cells' };
}

/** One table; the columns of work unit, year, quarter and the other keys are known by name. */
export function table(
  name: string,
  all: readonly Row[],
  types: Readonly<Record<string, 'integer' | 'double'>> = {},
): Resource {
  const names = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const columns = names.map((column) => columnOf(column, all, types[column]));
  return {
    name,
    title: said(name),
    path: `${name}.csv`,
    file: `${name}.csv`,
    hash: `sha256:${'0'.repeat(64)}`,
    table: { rows: all.length, columns },
    fields: columns.map(fieldOf),
    primaryKey: [],
    source: {},
    facts: false,
    kind: 'rows',
  };
}

const keyNames = ['workUnit', 'year', 'quarter', 'kro', 'service', 'company', 'indicator'] as const;

const fieldOf = ({ name, type }: Column): Field => {
  const key = keyNames.find((one) => one === name);
  const kind = type === 'text' ? 'string' : type === 'integer' ? 'integer' : 'number';
  return { name, type: kind, ...(key ? { key } : {}) };
};

function columnOf(name: string, all: readonly Row[], type?: 'integer' | 'double'): Column {
  const cells = all.map((row) => row[name] ?? null);
  const valid = Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1));
  const isNumber = name === 'nilai' || cells.some((cell) => typeof cell === 'number');
  if (type === 'integer' || name === 'year' || name === 'quarter') {
    const numbers = BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0));
    return { name, type: 'integer', values: numbers, valid };
  }
  if (type === 'double' || isNumber) {
    const numbers = Float64Array.from(cells, (cell) => Number(cell ?? 0));
    return { name, type: 'double', values: numbers, valid };
  }
  return { name, type: 'text', values: cells.map((cell) => (cell === null ? null : String(cell))) };
}
