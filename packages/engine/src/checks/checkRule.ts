import type { Indicator, Policy, Problem, Scale } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { checkIndicator } from './checkIndicator.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkScale } from './checkScale.ts';
import { checkPolicyWeights } from './checkWeights.ts';

/** What is wrong with one rule by itself: bands, conditions, formulas, weights, references. */
export function checkRule(
  rules: RuleSet,
  loaded: Loaded<Indicator | Scale | Policy>,
): readonly Problem[] {
  const { value } = loaded;
  if ('bands' in value) return checkScale({ ...loaded, value });
  if (!('threshold' in value)) return checkIndicator(rules, loaded as Loaded<Indicator>);
  const policy = { ...loaded, value };
  return [...checkPolicy(policy), ...checkPolicyWeights(rules, policy)];
}
