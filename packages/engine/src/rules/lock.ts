import type {
  Agreement,
  Budget,
  Cascade,
  Indicator,
  Lock,
  PerformancePlan,
  Policy,
  Scale,
} from '@tolok/schema';
import { type Loaded, type RuleSet, versionedRules } from './ruleSet.ts';

/** A document that can be released, and is locked from then on. */
export type Releasable =
  Indicator | Scale | Policy | Agreement | PerformancePlan | Cascade | Budget;

/** Every document that can be released, whatever its stage. */
export const releasable = (rules: RuleSet): readonly Loaded<Releasable>[] => [
  ...versionedRules(rules),
  ...rules.agreements.values(),
  ...rules.plans.values(),
  ...rules.cascades.values(),
  ...rules.budgets.values(),
];

/** The lock entries that the released documents of a rule set ask for: file to canonical hash. */
export function lockOf(rules: RuleSet): Lock['files'] {
  const released = releasable(rules).filter(({ value }) => value.stage === 'released');
  return Object.fromEntries(
    [...released, ...rules.ends.values()]
      .map(({ file, hash }): [string, string] => [file, hash])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
