import { type Loaded, type RuleSet, versionedRules } from '@tolok/engine';
import { type Problem, type Text, problem } from '@tolok/schema';
import type { Rule } from './rule.ts';
import { type Difference, defaultPolicy, runExample } from './runExample.ts';

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
  const besides = new Map(
    versionedRules(rules).map((rule): [string, Loaded<Rule>] => [rule.file, rule]),
  );
  for (const loaded of rules.examples.values()) {
    const rule = besides.get(loaded.file.replace(/\.examples\.json$/, '.json'));
    loaded.value.examples.forEach((example, i) => {
      const pointer = `/examples/${i}`;
      const place = { file: loaded.file, pointer, ...loaded.locate(pointer) };
      const differences = rule ? runExample(rules, rule, example) : 'no-rule';
      if (differences === 'no-policy') {
        const id = example.given.policy ?? defaultPolicy;
        problems.push(problem('rule.example-policy', { id }, place));
      } else if (differences === 'no-rule') {
        const values = { reference: loaded.value.rule, nearest: '–' };
        problems.push(problem('rule.reference-unknown', values, place));
      } else {
        results.push({
          rule: loaded.value.rule,
          file: loaded.file,
          pointer,
          name: example.name,
          passed: differences.length === 0,
          differences,
        });
      }
    });
  }
  return { results, problems };
}
