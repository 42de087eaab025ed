import { type RuleFile, type RuleSet, readRules } from '@tolok/engine';
import type { Example } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { runExamples } from './runExamples.ts';

const said = (text: string) => ({ id: text, en: text });

const common = {
  schemaVersion: 1,
  version: '1.0.0',
  stage: 'released',
  confidence: 'public',
  title: said('contoh'),
  legalBasis: [],
  validFrom: '2021-01-01',
  knownFrom: '2021-01-01',
};

const file = (path: string, value: object): RuleFile => ({ path, text: JSON.stringify(value) });

const input = {
  label: said('x'),
  unit: 'score',
  resource: 'masukan',
  take: 'nilai',
  aggregate: 'sum',
};

const indicator = (changes: object = {}) =>
  file('x/indicators/a/1.0.0.json', {
    ...common,
    $schema: 'indicator.schema.json',
    id: 'a',
    unit: 'score',
    polarity: 'maximize',
    measure: { formula: 'x / y', inputs: { x: input, y: input } },
    achievement: 'ratio',
    target: 'point',
    zeroTarget: 'absent',
    periodAggregation: 'last',
    multiYear: 'last',
    interim: 'none',
    rounding: null,
    rollup: 'none',
    evidence: [],
    ...changes,
  });

const policy = (version = '1.0.0', changes: object = {}) =>
  file(`x/policies/lakin-2022/${version}.json`, {
    ...common,
    $schema: 'policy.schema.json',
    id: 'lakin-2022',
    threshold: 100,
    cap: null,
    letters: 'met-is-100',
    pendingInMean: 'exclude',
    pendingInCount: 'absent',
    weights: null,
    rounding: null,
    status: {
      achieved: {
        any: [
          { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
        ],
      },
    },
    findings: [],
    ...changes,
    version,
  });

const bands = [
  { id: 'c', label: 'C', from: 0, fromIncluded: true, to: 5, toIncluded: false },
  { id: 'a', label: 'A', from: 5, fromIncluded: true, to: 10, toIncluded: true },
];

const scale = file('x/scales/a/1.0.0.json', {
  ...common,
  $schema: 'scale.schema.json',
  id: 'a',
  unit: 'score',
  lower: 0,
  upper: 10,
  bands,
});

const beside = (rule: RuleFile, ...cases: Pick<Example, 'given' | 'expect'>[]) =>
  file(rule.path.replace(/\.json$/, '.examples.json'), {
    $schema: 'examples.schema.json',
    schemaVersion: 1,
    rule: rule.path.split('/').slice(-2).join('@').replace('.json', ''),
    examples: cases.map((one, i) => ({ name: said(`kasus ${i + 1}`), ...one })),
  });

function rulesOf(...files: RuleFile[]): RuleSet {
  const { value, problems } = readRules(files);
  expect(problems).toEqual([]);
  return value!;
}

const ran = (...files: RuleFile[]) => runExamples(rulesOf(...files));

describe('the examples of an indicator', () => {
  const met = { given: { inputs: { x: 3, y: 4 }, target: 0.75 }, expect: { actual: 0.75, achievement: 100, status: 'achieved', absent: null } } as const; // prettier-ignore

  it('pass when everything they name comes out', () => {
    const { results, problems } = ran(policy(), indicator(), beside(indicator(), met));
    expect(problems).toEqual([]);
    expect(results).toEqual([
      {
        rule: 'a@1.0.0',
        file: 'x/indicators/a/1.0.0.examples.json',
        pointer: '/examples/0',
        name: said('kasus 1'),
        passed: true,
        differences: [],
      },
    ]);
  });

  it('fail with what was expected and what was found, one line a key', () => {
    const wrong = {
      given: met.given,
      expect: { actual: 0.8, achievement: 100, status: 'not-achieved', band: 'c' },
    } as const;
    const { results } = ran(policy(), indicator(), beside(indicator(), met, wrong));
    expect(results.map(({ passed, pointer }) => [passed, pointer])).toEqual([
      [true, '/examples/0'],
      [false, '/examples/1'],
    ]);
    expect(results[1]?.differences).toEqual([
      { key: 'actual', expected: 0.8, found: 0.75 },
      { key: 'status', expected: 'not-achieved', found: 'achieved' },
      { key: 'band', expected: 'c', found: null },
    ]);
  });

  it('are compared snapped, so that noise fails none and a billionth does', () => {
    const third = (actual: number) => ({ given: { inputs: { x: 1, y: 3 } }, expect: { actual } });
    const { results } = ran(
      policy(),
      indicator(),
      beside(indicator(), third(0.333333333), third(0.3333333333333), third(0.333333332)),
    );
    expect(results.map(({ passed }) => passed)).toEqual([true, true, false]);
  });

  it('may give an actual, an absence, or a list', () => {
    const cases = [
      { given: { actual: 5, target: 4 }, expect: { actual: 5, achievement: 125 } },
      { given: { inputs: { x: null, y: 4 }, target: 1 }, expect: { actual: null, status: null, absent: 'missing-input' } },
      { given: { inputs: { x: 1, y: 0 }, target: 1 }, expect: { absent: 'undefined' } },
      { given: { actual: 5, target: 0 }, expect: { achievement: null, absent: 'zero-target' } },
      { given: { actual: 5 }, expect: { achievement: null, status: null, absent: null } },
    ] as const; // prettier-ignore
    const { results } = ran(policy(), indicator(), beside(indicator(), ...cases));
    expect(results.map(({ differences }) => differences)).toEqual([[], [], [], [], []]);

    const list = indicator({
      measure: { formula: 'mean(x)', inputs: { x: { ...input, aggregate: 'list' } } },
    });
    const mean = { given: { inputs: { x: [0.1, 0.2, 0.3] } }, expect: { actual: 0.2 } };
    expect(ran(policy(), list, beside(list, mean)).results[0]?.passed).toBe(true);
  });

  it('are rounded as the rule says', () => {
    const rounding = { mode: 'half-up', digits: 2, stage: 'final' };
    const rule = indicator({ rounding });
    const example = { given: { inputs: { x: 2, y: 3 } }, expect: { actual: 0.67 } };
    expect(ran(policy(), rule, beside(rule, example)).results[0]?.passed).toBe(true);
  });

  it('may give the inputs of several years, each taken from the year the rule asks for', () => {
    const growth = indicator({
      measure: { formula: 'y - x', inputs: { x: { ...input, yearOffset: -1 }, y: input } },
    });
    const years = { '2021': { x: 3, y: 3 }, '2022': { x: 7, y: 7 } };
    const cases = [
      { given: { years }, expect: { actual: 4 } },
      { given: { years: { ...years, '2023': { x: 9, y: null } } }, expect: { absent: 'missing-input' } },
    ] as const; // prettier-ignore
    const { results } = ran(policy(), growth, beside(growth, ...cases));
    expect(results.map(({ differences }) => differences)).toEqual([[], []]);
  });

  it('ask for the findings of the policy, in any order', () => {
    const finding = (id: string, value: number) => ({
      id,
      severity: 'info',
      message: said(id),
      conditions: { fact: 'achievement', operator: 'lessThan', value },
    });
    const judging = policy('1.0.0', { findings: [finding('b', 50), finding('a', 60)] });
    const given = { actual: 40, target: 100 };
    const cases = [
      { given, expect: { findings: ['a', 'b'] } },
      { given: { ...given, actual: 70 }, expect: { findings: [] } },
      { given: { ...given, actual: 55 }, expect: { findings: [] } },
    ];
    const { results } = ran(judging, indicator(), beside(indicator(), ...cases));
    expect(results.map(({ differences }) => differences)).toEqual([
      [],
      [],
      [{ key: 'findings', expected: '–', found: 'a' }],
    ]);
  });

  it('fail where the formula cannot be read', () => {
    const broken = indicator({ measure: { formula: 'x /', inputs: { x: input } } });
    const { results } = ran(policy(), broken, beside(broken, met));
    expect(results[0]?.differences).toEqual([
      { key: 'actual', expected: 0.75, found: null },
      { key: 'achievement', expected: 100, found: null },
      { key: 'status', expected: 'achieved', found: null },
      { key: 'absent', expected: null, found: null },
    ]);
    expect(results[0]?.passed).toBe(false);
  });

  it('fail where the formula cannot be read, even if all they expect is an absence', () => {
    const broken = indicator({ measure: { formula: 'x /', inputs: { x: input } } });
    const absent = { given: { inputs: { x: null } }, expect: { actual: null } };
    expect(ran(policy(), broken, beside(broken, absent)).results[0]?.passed).toBe(false);
  });
});

describe('the policy of an example', () => {
  const at = (policy?: string) => ({
    given: { actual: 90, target: 100, ...(policy ? { policy } : {}) },
    expect: { status: 'achieved' } as const,
  });

  it('that does not exist is a problem of that example alone', () => {
    const { results, problems } = ran(policy(), indicator(), beside(indicator(), at('lain'), at()));
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'rule.example-policy',
        file: 'x/indicators/a/1.0.0.examples.json',
        pointer: '/examples/0',
        values: { id: 'lain' },
      }),
    ]);
    expect(results.map(({ pointer }) => pointer)).toEqual(['/examples/1']);
  });

  it('is lakin-2022 unless it says another, and named when that is missing', () => {
    const { problems } = ran(indicator(), beside(indicator(), at()));
    expect(problems).toMatchObject([{ values: { id: 'lakin-2022' } }]);
  });

  it('is the released version that began last', () => {
    const passes = (...policies: RuleFile[]) =>
      ran(...policies, indicator(), beside(indicator(), at())).results[0]?.passed;
    const lower = { threshold: 90 };
    expect(passes(policy())).toBe(false);
    expect(passes(policy(), policy('1.1.0', lower))).toBe(true);
    expect(passes(policy('1.9.0'), policy('1.10.0', lower))).toBe(true);
    expect(passes(policy(), policy('2.0.0', { ...lower, stage: 'draft' }))).toBe(false);
  });
});

describe('the examples of the other rules', () => {
  it('ask a scale for its band, without any policy', () => {
    const cases = [
      { given: { actual: 5 }, expect: { band: 'a' } },
      { given: { actual: 4.9999999999 }, expect: { band: 'a' } },
      { given: { actual: 4.99 }, expect: { band: 'c' } },
      { given: { actual: 11 }, expect: { band: null } },
    ];
    const { results, problems } = ran(scale, beside(scale, ...cases));
    expect(problems).toEqual([]);
    expect(results.map(({ passed }) => passed)).toEqual([true, true, true, true]);
  });

  it('ask a policy about bare figures and letters', () => {
    const own = policy('1.0.0', { cap: 120 });
    const cases = [
      { given: { actual: 150, target: 100 }, expect: { achievement: 120, status: 'achieved' } },
      { given: { actual: 'A', target: 'C' }, expect: { achievement: 100 } },
      { given: { actual: null, target: 5 }, expect: { absent: 'missing-input' } },
    ] as const;
    const { results } = ran(own, scale, beside(own, ...cases));
    expect(results.map(({ differences }) => differences)).toEqual([[], [], []]);
  });

  it('tell a scale and an indicator of one name apart', () => {
    const { results } = ran(
      policy(),
      scale,
      indicator(),
      beside(scale, { given: { actual: 7 }, expect: { band: 'a' } }),
      beside(indicator(), { given: { actual: 7, target: 7 }, expect: { band: null } }),
    );
    expect(results.map(({ passed }) => passed)).toEqual([true, true]);
  });

  it('are told where the rule is not there', () => {
    const { results, problems } = ran(policy(), beside(indicator(), { given: { actual: 1 }, expect: { actual: 1 } })); // prettier-ignore
    expect(results).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'rule.reference-unknown', values: { reference: 'a@1.0.0' } },
    ]);
  });
});
