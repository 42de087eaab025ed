import { type RuleSet, readRules } from '@tolok/engine';
import type { Dataset } from '@tolok/dataset';
import type { Policy } from '@tolok/schema';
import fc from 'fast-check';
import { agreement, dataset, from, indicator, policy, rows } from '@tolok/engine/made';

/** One indicator of a random agreement. */
export interface MadeIndicator {
  readonly formula: string;
  readonly aggregate: 'sum' | 'mean' | 'min' | 'max' | 'count';
  readonly absent: 'skip' | 'propagate' | 'zero';
  readonly yearOffset: 0 | -1;
  readonly target: number;
  readonly achievement: 'ratio' | 'inverse-ratio' | 'two-minus-ratio';
  readonly zeroTarget: 'absent' | 'met-when-zero';
  readonly polarity: 'maximize' | 'minimize' | 'stabilize';
  readonly digits: number | null;
}

export interface MadeRow {
  readonly workUnit: string;
  readonly year: number;
  readonly nilai: number | null;
  readonly lain: number | null;
}

/** Rules and rows of one random case. */
export interface Made {
  readonly indicators: readonly MadeIndicator[];
  readonly rows: readonly MadeRow[];
  readonly policy: Pick<Policy, 'threshold' | 'cap' | 'pendingInMean' | 'pendingInCount'>;
}

/** Numbers as offices write them, and numbers as computers leave them. */
const numbers = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

const formulas = [
  'x',
  'x + y',
  'x - y',
  'x / y',
  '(x - y) / y',
  'mean(z)',
  'sum(z) / y',
  'max(x, y)',
];

const indicators: fc.Arbitrary<MadeIndicator> = fc.record({
  formula: fc.constantFrom(...formulas),
  aggregate: fc.constantFrom('sum', 'mean', 'min', 'max', 'count'),
  absent: fc.constantFrom('skip', 'propagate', 'zero'),
  yearOffset: fc.constantFrom(0, -1),
  target: fc.oneof(fc.constant(0), numbers),
  achievement: fc.constantFrom('ratio', 'inverse-ratio', 'two-minus-ratio'),
  zeroTarget: fc.constantFrom('absent', 'met-when-zero'),
  polarity: fc.constantFrom('maximize', 'minimize', 'stabilize'),
  digits: fc.option(fc.integer({ min: 0, max: 4 })),
});

export const units = ['100', '200', '300'] as const;

const madeRow = (workUnits: readonly string[]): fc.Arbitrary<MadeRow> =>
  fc.record({
    workUnit: fc.constantFrom(...workUnits),
    year: fc.constantFrom(2021, 2022, 2022),
    nilai: fc.option(numbers, { freq: 8 }),
    lain: fc.option(numbers, { freq: 8 }),
  });

export const madeRows = (workUnits: readonly string[]): fc.Arbitrary<MadeRow[]> =>
  fc.array(madeRow(workUnits), { minLength: 1, maxLength: 12 });

export const made: fc.Arbitrary<Made> = fc.record({
  indicators: fc.array(indicators, { minLength: 1, maxLength: 5 }),
  rows: madeRows(units),
  policy: fc.record({
    threshold: fc.constantFrom(100, 90, 29, 66.66),
    cap: fc.constantFrom(null, 100, 120),
    pendingInMean: fc.constantFrom('exclude', 'zero'),
    pendingInCount: fc.constantFrom('absent', 'not-achieved'),
  }),
});

/** The id of the indicator at a position; a test may name them otherwise. */
export const plainId = (i: number): string => `ukuran-${i}`;

/** The rules of a case: its indicators, one more that adds the first up, and the agreement. */
export function rulesOf(one: Made, id: (i: number) => string = plainId): RuleSet {
  const listed = one.indicators.map((_, i) => id(i));
  const whole = id(one.indicators.length);
  const files = [
    policy(one.policy),
    ...one.indicators.map((each, i) => indicator(ruleOf(each, id(i)))),
    indicator({ id: whole, measure: { formula: 'u * 2', inputs: { u: from(id(0)) } } }),
    agreement([
      listed.map((each, i) => [`${each}@1.0.0`, one.indicators[i]!.target] as const),
      [[`${whole}@1.0.0`, 10]],
    ]),
  ];
  const { value, problems } = readRules(files);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

function ruleOf(one: MadeIndicator, id: string): Parameters<typeof indicator>[0] {
  const { formula, aggregate, absent, yearOffset, digits, target: _, ...rest } = one;
  const inputs = {
    x: rows({ aggregate, absent }),
    y: rows({ aggregate, absent, take: 'lain', yearOffset }),
    z: rows({ aggregate: 'list', absent }),
  };
  const used = Object.entries(inputs).filter(([name]) => new RegExp(`\\b${name}\\b`).test(formula));
  return {
    ...rest,
    id,
    measure: { formula, inputs: Object.fromEntries(used) },
    rounding: digits === null ? null : { mode: 'half-up', digits, stage: 'final' },
  };
}

/** The rows of a case as a dataset of that name. */
export const datasetOf = (name: string, all: readonly MadeRow[]): Dataset =>
  dataset({ masukan: all.map((row) => ({ ...row })) }, { name });
