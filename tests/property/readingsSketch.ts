import type { Indicator, Policy, Rounding, Scale } from '@tolok/schema';
import fc from 'fast-check';
import { exactFormula, roundedFormula } from './formulaArbitrary.ts';
import { policyConditions } from './readingsConditions.ts';

/** What an input may be; numbers are taken modulo what there is to choose from. */
export interface InputSketch {
  readonly kind: 'rows' | 'reference' | 'constant';
  readonly table: number;
  readonly column: number;
  readonly aggregate: 'sum' | 'mean' | 'min' | 'max' | 'count' | 'only';
  readonly absent: 'skip' | 'propagate' | 'zero' | undefined;
  readonly yearOffset: 0 | -1;
  readonly where: readonly string[] | null;
  readonly reference: number;
  readonly take: 'actual' | 'achievement';
  readonly together: 'sum' | 'mean' | 'min' | 'max' | 'count' | undefined;
  readonly constant: number;
}

/** What an indicator may be, before its names are known. */
export interface IndicatorSketch {
  readonly formula: string;
  readonly inputs: readonly InputSketch[];
  readonly finer: boolean;
  readonly percent: boolean;
  readonly polarity: Indicator['polarity'];
  readonly zeroTarget: Indicator['zeroTarget'];
  readonly interim: Indicator['interim'];
  readonly periodAggregation: Indicator['periodAggregation'];
  readonly rounding: Rounding | null;
  readonly scale: number | null;
  readonly target: 'point' | 'range' | 'ordinal';
  readonly achievement: number;
  readonly targets: readonly TargetSketch[];
  readonly reported: 'no' | 'too' | 'only';
  readonly ends: string | null;
  readonly listed: boolean;
}

export interface TargetSketch {
  readonly kind: 'fits' | 'number' | 'letter' | 'zero' | 'none';
  readonly at: number;
  readonly width: number;
}

export interface PackSketch {
  readonly indicators: readonly IndicatorSketch[];
  readonly policy: Pick<
    Policy,
    'threshold' | 'cap' | 'letters' | 'rounding' | 'conditions' | 'findings'
  > & { readonly achieved: Policy['status']['achieved'] | null };
  readonly scales: readonly Scale['bands'][];
  readonly commitment: 'agreement' | 'plan' | 'none';
  readonly year: 2022 | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly oneUnit: boolean;
  readonly facts: number;
}

const few = fc.nat({ max: 1000 });
/** Something in so many of ten cases. */
const option = <T>(share: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 10 - share, arbitrary: fc.constant(null) }, { weight: share, arbitrary });

const plainFormula = fc.constantFrom(
  ...['a', 'a', 'b', 'a + b', 'a - b', 'a / b', '(a - b) / b', 'a * 100 / b', 'mean(nilai)'],
  ...['sum(nilai) / b', 'max(a, b)', 'min(nilai)', 'if a > b then a else c', 'count(nilai)'],
  ...['growth(a, b)', 'if a = null then b else a', 'sum(nilai[item > 0]) - sum(pagu)'],
  ...['round half up(a, 2)', 'clamp(a, 0, 100)', '1 / a', 'count(nilai[item != null]) + a'],
);

const formula = fc.oneof(
  { weight: 10, arbitrary: plainFormula },
  { weight: 6, arbitrary: exactFormula.filter((text) => text.length < 120) },
  { weight: 2, arbitrary: roundedFormula.filter((text) => text.length < 80) },
);

const input: fc.Arbitrary<InputSketch> = fc.record({
  kind: fc.constantFrom('rows', 'rows', 'rows', 'rows', 'reference', 'reference', 'constant'),
  table: few,
  column: few,
  aggregate: fc.constantFrom('sum', 'sum', 'mean', 'min', 'max', 'count', 'only'),
  absent: fc.constantFrom('skip', 'propagate', 'zero', undefined),
  yearOffset: fc.constantFrom(0, 0, 0, -1),
  where: option(3, fc.subarray(['a', 'b', 'A', 'z'], { minLength: 1, maxLength: 2 })),
  reference: few,
  take: fc.constantFrom('actual', 'actual', 'achievement'),
  together: fc.constantFrom('sum', 'mean', 'min', 'max', 'count', undefined),
  constant: fc.constantFrom(0, 1, 2.5, -3, 100, 0.1),
});

const rounding = fc.record({
  mode: fc.constantFrom<Rounding['mode'][]>('half-up', 'half-even', 'truncate'),
  digits: fc.constantFrom(0, 0, 1, 2, 2, 4, 9),
  stage: fc.constant('final' as const),
});

const target: fc.Arbitrary<TargetSketch> = fc.record({
  kind: fc.constantFrom('fits', 'fits', 'fits', 'fits', 'fits', 'number', 'letter', 'zero', 'none'),
  at: few,
  width: fc.constantFrom(0, 1e-10, 0.5, 10, 1e6),
});

const indicator: fc.Arbitrary<IndicatorSketch> = fc.record({
  formula,
  inputs: fc.array(input, { minLength: 6, maxLength: 6 }),
  finer: fc.constantFrom(false, false, false, true),
  percent: fc.constantFrom(false, false, true),
  polarity: fc.constantFrom('maximize', 'minimize', 'stabilize'),
  zeroTarget: fc.constantFrom('absent', 'met-when-zero', 'met-when-zero'),
  interim: fc.constantFrom('linear-cumulative', 'same-as-annual', 'explicit', 'none'),
  periodAggregation: fc.constantFrom('sum', 'last', 'max', 'mean', 'geomean'),
  rounding: option(4, rounding),
  scale: option(5, few),
  target: fc.constantFrom('point', 'point', 'range', 'ordinal'),
  achievement: few,
  targets: fc.array(target, { minLength: 5, maxLength: 5 }),
  reported: fc.constantFrom('no', 'no', 'no', 'too', 'too', 'only'),
  ends: option(2, fc.constantFrom('2021-06-30', '2022-03-31', '2022-06-29', '2022-12-31')),
  listed: fc.constantFrom(true, true, true, true, true, false),
});

/** Thresholds that are met by a hair or missed by one, and some with more digits than are compared. */
export const thresholds = [
  ...[100, 90, 29, 66.66, 200 / 3, 100 / 3, 29.0000000004, 75.99999999999999, 90.9999999995],
  ...[0, 120, 1e6, 1e6 + 0.25],
];

const policy: fc.Arbitrary<PackSketch['policy']> = fc
  .record({
    threshold: fc.constantFrom(...thresholds),
    cap: fc.constantFrom(null, null, 100, 120, 99.99999999999999, 1e6),
    letters: fc.constantFrom<Policy['letters'][]>('none', 'met-is-100', 'rank', 'lower-bound'),
    rounding: option(4, rounding),
    named: policyConditions(thresholds),
    achieved: option(5, policyConditions(thresholds, ['sebuah'])),
    found: fc.array(policyConditions(thresholds, ['sebuah']), { maxLength: 2 }),
  })
  .map(({ named, achieved, found, ...policy }) => ({
    ...policy,
    conditions: { sebuah: named } as NonNullable<Policy['conditions']>,
    achieved: achieved as Policy['status']['achieved'] | null,
    findings: found.map((conditions, i) => ({
      ...{ id: `temuan-${i}`, severity: 'info', message: { id: 'temuan', en: 'finding' } },
      conditions,
    })) as unknown as Policy['findings'],
  }));

/** Bands from below: joined, with gaps, or with bounds that belong to both sides or to none. */
const bands: fc.Arbitrary<Scale['bands']> = fc
  .record({
    start: fc.constantFrom(0, -5, 1e-10, 29),
    steps: fc.array(
      fc.record({
        width: fc.constantFrom(1, 4, 7, 15.5, 0.1, 1e-10, 30, 1e6),
        gap: fc.constantFrom(0, 0, 0, 0, 2),
        fromIncluded: fc.boolean(),
        toIncluded: fc.boolean(),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    joined: fc.constantFrom(true, true, false),
    upper: fc.boolean(),
  })
  .map(({ start, steps, joined, upper }) => {
    let at = start;
    return steps.map(({ width, gap, fromIncluded, toIncluded }, i) => {
      const from = joined || i === 0 ? at : at + gap;
      at = from + width;
      const label = 'EDCBA'[i] ?? 'Z';
      const included = joined
        ? { fromIncluded: !upper, toIncluded: upper }
        : { fromIncluded, toIncluded };
      return { id: label.toLowerCase(), label, from, to: at, ...included };
    });
  });

/** A pack of so many indicators. */
export const packSketch = (size: { min: number; max: number }): fc.Arbitrary<PackSketch> =>
  fc.record({
    indicators: fc.array(indicator, { minLength: size.min, maxLength: size.max }),
    policy,
    scales: fc.array(bands, { minLength: 3, maxLength: 3 }),
    commitment: fc.constantFrom('agreement', 'agreement', 'agreement', 'plan', 'none'),
    year: fc.constantFrom<(2022 | null)[]>(2022, null),
    quarter: fc.constantFrom<(1 | 2 | 3 | 4 | null)[]>(null, null, null, 1, 2, 3, 4),
    oneUnit: fc.constantFrom(false, false, false, false, true),
    facts: few,
  });
