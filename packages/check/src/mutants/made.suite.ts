import { type Loaded, type RuleFile, type RuleSet, readRules, versionedRules } from '@tolok/engine';
import type { Example, Indicator, Policy, Scale } from '@tolok/schema';
import { expect } from 'vitest';
import type { Rule } from '../rule.ts';
import { type JudgedMutant, judgeMutants } from './judgeMutants.ts';
import type { OperatorName } from './operators/index.ts';

/** Rules made for a test: valid as they are, changed where a test says so. */

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

export const scale = (changes: Partial<Scale> = {}) => ({
  ...common,
  $schema: 'scale.schema.json',
  unit: 'score',
  lower: 0,
  upper: 10,
  bands: [
    { id: 'c', label: 'C', from: 0, fromIncluded: true, to: 5, toIncluded: false },
    { id: 'a', label: 'A', from: 5, fromIncluded: true, to: 10, toIncluded: true },
  ],
  ...changes,
});

export const policy = (changes: Partial<Policy> = {}) => ({
  ...common,
  $schema: 'policy.schema.json',
  threshold: 100,
  cap: null,
  letters: 'none',
  pendingInMean: 'exclude',
  pendingInCount: 'absent',
  weights: null,
  rounding: null,
  status: {
    achieved: {
      fact: 'achievement',
      operator: 'greaterThanInclusive',
      value: { fact: 'threshold' },
    },
  },
  findings: [],
  ...changes,
});

export const rows = (changes: object = {}) => ({
  label: said('x'),
  unit: 'score',
  resource: 'masukan',
  take: 'nilai',
  aggregate: 'sum',
  ...changes,
});

export const constant = (value: number) => ({ label: said('x'), unit: 'ratio', constant: value });

/** An indicator over a formula in scores whose inputs are those named. */
export const indicator = (formula: string, inputs: object, changes: Partial<Indicator> = {}) => ({
  ...common,
  $schema: 'indicator.schema.json',
  unit: 'score',
  polarity: 'maximize',
  measure: { formula, inputs },
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

const folders = { 'scale.schema.json': 'scales', 'policy.schema.json': 'policies' } as const;

const fileOf = (value: { readonly $schema: string; readonly id: string }): RuleFile => ({
  path: `x/${folders[value.$schema as keyof typeof folders] ?? 'indicators'}/${value.id}/1.0.0.json`,
  text: JSON.stringify(value),
});

/** A rule as the engine reads it, beside a policy that judges its examples. */
export function loadedOf(value: { readonly $schema: string; readonly id: string }): {
  readonly rules: RuleSet;
  readonly loaded: Loaded<Rule>;
} {
  const file = fileOf(value);
  const { value: rules, problems } = readRules([file, fileOf(policy({ id: 'lakin-2022' }))]);
  expect(problems).toEqual([]);
  return { rules: rules!, loaded: versionedRules(rules!).find(({ file: f }) => f === file.path)! };
}

export const example = (given: Example['given'], expected: Example['expect']): Example => ({
  name: said('kasus'),
  given,
  expect: expected,
});

/** The mutants that one operator makes of a rule, judged by these examples. */
export function judgedBy(
  operator: OperatorName,
  value: { readonly $schema: string; readonly id: string },
  ...examples: readonly Example[]
): readonly JudgedMutant[] {
  const { rules, loaded } = loadedOf(value);
  return judgeMutants(rules, loaded, examples).filter((mutant) => mutant.operator === operator);
}

/** What mutants say in place of the rule, and what became of them. */
export const told = (mutants: readonly JudgedMutant[]): readonly string[] =>
  mutants.map(({ was, becomes, verdict }) => `${was.en} → ${becomes.en}: ${verdict}`);
