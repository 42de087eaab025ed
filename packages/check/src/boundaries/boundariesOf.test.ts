import { type RuleFile, readRules, versionedRules } from '@tolok/engine';
import type { Example } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { untouchedBoundaries } from './boundariesOf.ts';

const said = (text: string) => ({ id: text, en: text });

const common = {
  schemaVersion: 1,
  id: 'a',
  version: '1.0.0',
  stage: 'released',
  confidence: 'public',
  title: said('contoh'),
  legalBasis: [],
  validFrom: '2021-01-01',
  knownFrom: '2021-01-01',
};

/** The rule as the engine reads it, so that every case is a document the schema takes. */
function ruleOf(folder: string, value: object) {
  const file: RuleFile = { path: `x/${folder}/a/1.0.0.json`, text: JSON.stringify(value) };
  const { value: rules, problems } = readRules([file]);
  expect(problems).toEqual([]);
  return versionedRules(rules!)[0]!.value;
}

const scale = ruleOf('scales', {
  ...common,
  $schema: 'scale.schema.json',
  unit: 'score',
  lower: 0,
  upper: 10,
  bands: [
    { id: 'c', label: 'C', from: 0, fromIncluded: true, to: 5, toIncluded: false },
    { id: 'a', label: 'A', from: 5, fromIncluded: true, to: 10, toIncluded: true },
  ],
});

const policy = (cap: number | null) =>
  ruleOf('policies', {
    ...common,
    $schema: 'policy.schema.json',
    threshold: 100,
    cap,
    letters: 'none',
    pendingInMean: 'exclude',
    pendingInCount: 'absent',
    weights: null,
    rounding: null,
    status: {
      achieved: {
        all: [
          { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
        ],
      },
    },
    findings: [],
  });

const column = { label: said('x'), unit: 'score', resource: 'masukan', take: 'nilai' };

const indicator = (measure: object) =>
  ruleOf('indicators', {
    ...common,
    $schema: 'indicator.schema.json',
    unit: 'score',
    polarity: 'maximize',
    achievement: 'range',
    target: 'range',
    zeroTarget: 'absent',
    periodAggregation: 'last',
    multiYear: 'last',
    interim: 'none',
    rounding: null,
    rollup: 'none',
    evidence: [],
    ...measure,
  });

const quotient = indicator({
  measure: {
    formula: 'bobot * x / y',
    inputs: {
      bobot: { label: said('bobot'), unit: 'ratio', constant: 0.5 },
      x: { ...column, aggregate: 'sum' },
      y: { ...column, aggregate: 'sum' },
    },
  },
});

const example = (given: Example['given'], expected: Example['expect']): Example => ({
  name: said('kasus'),
  given,
  expect: expected,
});

const untouched = (rule: typeof scale, examples: readonly Example[]) =>
  untouchedBoundaries(rule, examples).map(({ kind, at }) => `${kind} ${at}`);

describe('a scale', () => {
  const at = (actual: number, band: string | null) => example({ actual }, { band });
  const whole = [
    at(-0.01, null),
    at(0, 'c'),
    at(2, 'c'),
    at(4.99, 'c'),
    at(5, 'a'),
    at(7, 'a'),
    at(10, 'a'),
    at(10.01, null),
  ];

  it('is touched by an example inside each band, on each bound and one step beside it', () => {
    expect(untouchedBoundaries(scale, whole)).toEqual([]);
  });

  it('without examples has every band and bound left', () => {
    expect(untouchedBoundaries(scale, [])[0]).toEqual({ rule: 'a@1.0.0', kind: 'band', at: 'c' });
    expect(untouched(scale, [])).toEqual([
      'band c',
      'band a',
      'boundary 0',
      'boundary 5',
      'boundary 10',
      'side c 0',
      'side c 5',
      'side a 5',
      'side a 10',
      'outside 0',
      'outside 10',
    ]);
  });

  it.each([
    ['the number just outside', 0, ['outside 0']],
    ['the number just below a bound', 3, ['side c 5']],
    ['the bound itself', 4, ['boundary 5', 'side a 5']],
    ['the upper end', 6, ['boundary 10', 'side a 10']],
  ])('misses %s', (_, left, expected) => {
    expect(
      untouched(
        scale,
        whole.filter((_case, i) => i !== left),
      ),
    ).toEqual(expected);
  });

  it('is not touched from more than a step away, nor by an example that expects no band', () => {
    const far = whole.map((one) => (one.given.actual === 4.99 ? at(4.98, 'c') : one));
    expect(untouched(scale, far)).toEqual(['side c 5']);
    const mute = whole.map((one) =>
      one.given.actual === 10.01 ? example({ actual: 10.01 }, { actual: 10.01 }) : one,
    );
    expect(untouched(scale, mute)).toEqual(['outside 10']);
  });
});

describe('a policy', () => {
  const at = (actual: number | null, target: number, expected: Example['expect']) =>
    example({ actual, target }, expected);
  const whole = [
    at(92, 92, { achievement: 100 }),
    at(91.99, 92, { status: 'not-achieved' }),
    at(1, 0, { achievement: null }),
    at(null, 92, { status: null }),
  ];

  it('is touched on and below its threshold, by a target of zero and by a pending value', () => {
    expect(untouchedBoundaries(policy(null), whole)).toEqual([]);
    expect(untouched(policy(null), [])).toEqual([
      'threshold 100',
      'below-threshold 100',
      'zero-target 0',
      'pending actual',
    ]);
  });

  it('with a cap wants it exactly and exceeded', () => {
    expect(untouched(policy(120), whole)).toEqual(['cap 120', 'above-cap 120']);
    const capped = [...whole, at(60, 50, { achievement: 120 }), at(60.5, 50, { achievement: 120 })];
    expect(untouched(policy(120), capped)).toEqual([]);
  });

  it('is not just below its threshold at half of it', () => {
    const half = [...whole.slice(0, 1), at(46, 92, { achievement: 50 }), ...whole.slice(2)];
    expect(untouched(policy(null), half)).toEqual(['below-threshold 100']);
  });
});

describe('an indicator with a formula', () => {
  const whole = [
    example({ inputs: { x: 1, y: 2 } }, { actual: 0.25 }),
    example({ inputs: { x: null, y: 2 } }, { actual: null }),
    example({ inputs: { x: 1, y: null } }, { absent: 'missing-input' }),
    example({ inputs: { x: 1, y: 0 } }, { absent: 'undefined' }),
  ];

  it('wants an ordinary case, each input absent and each divisor zero, but nothing of a constant', () => {
    expect(untouchedBoundaries(quotient, whole)).toEqual([]);
    expect(untouched(quotient, [])).toEqual([
      'ordinary actual',
      'absent-input x',
      'absent-input y',
      'zero-divisor y',
    ]);
  });

  it('is touched only by an example that expects an actual or an absence', () => {
    const mute = example({ inputs: { x: 1, y: 0 } }, { status: null });
    expect(untouched(quotient, [...whole.slice(0, 3), mute])).toEqual(['zero-divisor y']);
  });

  it('finds what stands behind every division, lists included', () => {
    const nested = indicator({
      measure: {
        formula: '(x / y) / sum(z) + x / 2',
        inputs: {
          x: { ...column, aggregate: 'sum' },
          y: { ...column, aggregate: 'sum' },
          z: { ...column, aggregate: 'list' },
        },
      },
    });
    expect(untouched(nested, []).filter((text) => text.startsWith('zero'))).toEqual([
      'zero-divisor z',
      'zero-divisor y',
    ]);
    const zeros = example({ inputs: { x: 1, y: 0, z: [0, 0] } }, { absent: 'undefined' });
    expect(untouched(nested, [zeros]).filter((text) => text.startsWith('zero'))).toEqual([]);
  });

  it('wants a target of zero where its targets are numbers, and a verdict on it', () => {
    const point = indicator({
      achievement: 'ratio',
      target: 'point',
      reported: { take: 'actual' },
    });
    expect(untouched(point, [])).toEqual(['zero-target 0']);
    const zero = { actual: 1, target: 0 };
    expect(untouched(point, [example(zero, { actual: 1 })])).toEqual(['zero-target 0']);
    expect(untouched(point, [example(zero, { achievement: null })])).toEqual([]);
  });

  it('is all there is to ask: a figure that is only reported has no other boundary', () => {
    expect(untouchedBoundaries(indicator({ reported: { take: 'actual' } }), [])).toEqual([]);
  });
});
