import type { Lock } from '@tolok/schema';
import { type RuleSet, versionedRules } from './ruleSet.ts';

/** The lock entries that the released documents of a rule set ask for: file to canonical hash. */
export function lockOf(rules: RuleSet): Lock['files'] {
  const released = [
    ...versionedRules(rules),
    ...rules.agreements.values(),
    ...rules.plans.values(),
    ...rules.cascades.values(),
    ...rules.budgets.values(),
  ].filter(({ value }) => value.stage === 'released');
  return Object.fromEntries(
    [...released, ...rules.ends.values()]
      .map(({ file, hash }): [string, string] => [file, hash])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
