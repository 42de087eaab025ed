import { type Loaded, type RuleSet, checkRule } from '@tolok/engine';
import { type Example, hasErrors } from '@tolok/schema';
import type { Rule } from '../rule.ts';
import { runExample } from '../runExample.ts';
import { applyMutant } from './applyMutant.ts';
import { type MadeMutant, mutantsOf } from './mutantsOf.ts';

/** What became of a mutant: an example noticed it, none did, or it is no rule at all. */
export interface JudgedMutant extends MadeMutant {
  readonly verdict: 'killed' | 'survived' | 'invalid';
}

/**
 * The mutants of one rule, each run through the examples of that rule. An example that the rule
 * itself does not pass says nothing of a mutant and is left out.
 */
export function judgeMutants(
  rules: RuleSet,
  loaded: Loaded<Rule>,
  examples: readonly Example[],
): readonly JudgedMutant[] {
  const telling = examples.filter((example) => runExample(rules, loaded, example).length === 0);
  return mutantsOf(loaded).map((mutant) => {
    const changed = { ...loaded, value: applyMutant(loaded.value, mutant) };
    return { ...mutant, verdict: verdictOn(rules, changed, telling) };
  });
}

function verdictOn(
  rules: RuleSet,
  changed: Loaded<Rule>,
  examples: readonly Example[],
): JudgedMutant['verdict'] {
  if (hasErrors(checkRule(rules, changed))) return 'invalid';
  const killed = examples.some((example) => runExample(rules, changed, example).length > 0);
  return killed ? 'killed' : 'survived';
}
