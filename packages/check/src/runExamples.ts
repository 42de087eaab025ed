import {
  type CaseResult,
  type Loaded,
  type RuleSet,
  evaluateCase,
  evaluatePolicyCase,
  evaluateScaleCase,
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
      const policy = policyOf(rules, example);
      if (!policy) {
        problems.push(problem('rule.example-policy', { id: example.given.policy ?? '' }, place));
        return;
      }
      const found = runOne(rules, loaded, example, policy);
      if (found === undefined) {
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

/** Undefined when there is no such rule, null when it cannot be read. */
function runOne(
  rules: RuleSet,
  examples: Loaded<Examples>,
  example: Example,
  policy: Policy,
): CaseResult | null | undefined {
  const file = examples.file.replace(/\.examples\.json$/, '.json');
  const beside = <T>(versions: ReadonlyMap<string, readonly Loaded<T>[]>) =>
    [...versions.values()].flat().find((loaded) => loaded.file === file);
  const indicator = beside(rules.indicators);
  if (indicator) return evaluateCase(rules, indicator, example.given, policy);
  const scale = beside(rules.scales);
  if (scale) return evaluateScaleCase(scale.value, example.given);
  const own = beside(rules.policies);
  return own ? evaluatePolicyCase(rules, own.value, example.given) : undefined;
}

const defaultPolicy = 'lakin-2022';

const policyOf = (rules: RuleSet, { given }: Example): Policy | undefined =>
  rules.policies.get(given.policy ?? defaultPolicy)?.at(-1)?.value;

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
