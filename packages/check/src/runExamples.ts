import {
  type CaseResult,
  type Loaded,
  type RuleSet,
  evaluateCase,
  evaluatePolicyCase,
  evaluateScaleCase,
  versionInForce,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import {
  type Example,
  type Examples,
  type Policy,
  type Problem,
  type Text,
  problem,
} from '@tolok/schema';

/** One example and what came of it. */
export interface ExampleResult {
  /** `id@version` of the rule it is about. */
  readonly rule: string;
  readonly file: string;
  /** JSON pointer of the example in its file. */
  readonly pointer: string;
  readonly name: Text;
  readonly passed: boolean;
  /** What did not come out as expected; empty when it passed. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly key: keyof Example['expect'];
  readonly expected: number | string | null;
  readonly found: number | string | null;
}

/**
 * Runs the examples beside the rules through the engine. Numbers are compared snapped to nine
 * decimals, as the engine compares; only what an example names is asked.
 *
 * Problems: `rule.reference-unknown` for examples of a rule that is not there, `rule.example-policy`
 * for one that names an unknown policy. An example whose rule cannot be read fails.
 */
export function runExamples(rules: RuleSet): {
  readonly results: readonly ExampleResult[];
  readonly problems: readonly Problem[];
} {
  const results: ExampleResult[] = [];
  const problems: Problem[] = [];
  for (const loaded of rules.examples.values()) {
    loaded.value.examples.forEach((example, i) => {
      const pointer = `/examples/${i}`;
      const place = { file: loaded.file, pointer, ...loaded.locate(pointer) };
      const found = runOne(rules, loaded, example);
      if (found === 'no-policy') {
        const id = example.given.policy ?? defaultPolicy;
        problems.push(problem('rule.example-policy', { id }, place));
        return;
      }
      if (found === 'no-rule') {
        const values = { reference: loaded.value.rule, nearest: '–' };
        problems.push(problem('rule.reference-unknown', values, place));
        return;
      }
      const differences = found === null ? unreadable(example) : differencesOf(example, found);
      results.push({
        rule: loaded.value.rule,
        file: loaded.file,
        pointer,
        name: example.name,
        passed: differences.length === 0,
        differences,
      });
    });
  }
  return { results, problems };
}

/** Null when the formula of the rule cannot be read. A policy and a scale need no other policy. */
function runOne(
  rules: RuleSet,
  examples: Loaded<Examples>,
  example: Example,
): CaseResult | 'no-rule' | 'no-policy' | null {
  const file = examples.file.replace(/\.examples\.json$/, '.json');
  const beside = <T>(versions: ReadonlyMap<string, readonly Loaded<T>[]>) =>
    [...versions.values()].flat().find((loaded) => loaded.file === file);
  const { given } = example;
  const policy = policyOf(rules, given.policy);
  if (given.policy !== undefined && !policy) return 'no-policy';
  const scale = beside(rules.scales);
  if (scale) return evaluateScaleCase(scale.value, given);
  const own = beside(rules.policies);
  if (own) return evaluatePolicyCase(rules, own.value, given);
  const indicator = beside(rules.indicators);
  if (!indicator) return 'no-rule';
  return policy ? evaluateCase(rules, indicator, given, policy) : 'no-policy';
}

const defaultPolicy = 'lakin-2022';

/** The released version that began last, a draft only where none is released. */
function policyOf(rules: RuleSet, id: string = defaultPolicy): Policy | null {
  const versions = (rules.policies.get(id) ?? []).map(({ value }) => value);
  const clocks = { validOn: '9999-12-31', knownOn: null };
  return (
    versionInForce(versions, clocks) ?? versionInForce(versions, { ...clocks, withDrafts: true })
  );
}

const keys = ['actual', 'achievement', 'status', 'band', 'absent'] as const;

const differencesOf = ({ expect }: Example, found: CaseResult): Difference[] =>
  keys.flatMap((key) => {
    const expected = expect[key];
    return expected === undefined || same(expected, found[key])
      ? []
      : [{ key, expected, found: found[key] }];
  });

const unreadable = ({ expect }: Example): Difference[] =>
  keys.flatMap((key) => {
    const expected = expect[key];
    return expected === undefined ? [] : [{ key, expected, found: null }];
  });

const same = (a: number | string | null, b: number | string | null): boolean =>
  typeof a === 'number' && typeof b === 'number' ? snap(a) === snap(b) : a === b;
