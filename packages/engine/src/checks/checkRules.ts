import type { Problem } from '@tolok/schema';
import { checkAgreement } from './checkAgreement.ts';
import { checkBudget } from './checkBudget.ts';
import { checkCascade } from './checkCascade.ts';
import { checkIndicatorCycles } from './checkIndicatorCycles.ts';
import { checkIndicator } from './checkIndicator.ts';
import { checkLegalBasis } from './checkLegalBasis.ts';
import { checkLock } from './checkLock.ts';
import { checkPinnedDates } from './checkPinnedDates.ts';
import { checkPlan } from './checkPlan.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkReach } from './checkReach.ts';
import { checkRegulationCycles } from './checkRegulationCycles.ts';
import { checkRegulation } from './checkRegulation.ts';
import { checkRelations } from './checkRelations.ts';
import { checkScale } from './checkScale.ts';
import { checkSuccession } from './checkSuccession.ts';
import { checkSupersedesCycles } from './checkSupersedesCycles.ts';
import { checkAgreementWeights, checkPolicyWeights } from './checkWeights.ts';
import { type Loaded, type RuleSet, versionedRules } from '../rules/ruleSet.ts';
import { ruleKindOf } from '../rules/ruleKind.ts';

/**
 * What is wrong between rule documents that each have the right form: references, formulas, weights,
 * bands, conditions and what they decide, relations, years, levels, versions, locks, and what nothing
 * uses. Says nothing of data.
 */
export function checkRules(rules: RuleSet): readonly Problem[] {
  const unread = new Set(rules.unread.map((path) => ruleKindOf(path)?.id ?? ''));
  return allProblems(rules).filter((p) => !followsFrom(unread, p));
}

/** What a file that cannot be read defines is not missing too: the mistake in it has been told. */
const followsFrom = (unread: ReadonlySet<string>, { code, values }: Problem): boolean =>
  code === 'rule.reference-unknown' && unread.has(String(values['reference']).split('@')[0] ?? '');

function allProblems(rules: RuleSet): readonly Problem[] {
  const agreements = [...rules.agreements.values()];
  const plans = [...rules.plans.values()];
  const cascades = [...rules.cascades.values()];
  const budgets = [...rules.budgets.values()];
  const policies = [...rules.policies.values()].flat();
  return [
    ...versionedRules(rules).flatMap((loaded) => [
      ...checkLegalBasis(rules, loaded),
      ...checkSuccession(rules, loaded),
    ]),
    ...[...rules.indicators.values()].flat().flatMap((loaded) => checkIndicator(rules, loaded)),
    ...checkIndicatorCycles(rules),
    ...[...rules.scales.values()].flat().flatMap(checkScale),
    ...policies.flatMap((loaded) => [...checkPolicy(loaded), ...checkPolicyWeights(rules, loaded)]),
    ...[...agreements, ...plans, ...cascades, ...budgets].flatMap((loaded) =>
      checkLegalBasis(rules, loaded),
    ),
    ...agreements.flatMap((loaded) => [
      ...checkAgreement(rules, loaded),
      ...checkAgreementWeights(loaded),
      ...checkRelations(rules, loaded),
    ]),
    ...plans.flatMap((loaded) => checkPlan(rules, loaded)),
    ...[...agreements, ...plans].flatMap((loaded) => checkPinnedDates(rules, loaded)),
    ...cascades.flatMap((loaded) => checkCascade(rules, loaded)),
    ...budgets.flatMap((loaded) => checkBudget(rules, loaded)),
    ...succeeding(rules).flatMap(checkSupersedesCycles),
    ...[...rules.regulations.values()].flatMap((loaded) => checkRegulation(rules, loaded)),
    ...checkRegulationCycles(rules),
    ...[...rules.ends.values()].flatMap((loaded) => checkLegalBasis(rules, loaded)),
    ...checkReach(rules),
    ...checkLock(rules),
  ];
}

/** The documents that can replace each other, by the name they are called, each kind by itself. */
const succeeding = (rules: RuleSet) => [
  byReference([...rules.indicators.values()].flat()),
  byReference([...rules.scales.values()].flat()),
  byReference([...rules.policies.values()].flat()),
  rules.agreements,
  rules.plans,
  rules.cascades,
  rules.budgets,
];

const byReference = <T extends { readonly id: string; readonly version: string }>(
  versions: readonly Loaded<T>[],
): ReadonlyMap<string, Loaded<T>> =>
  new Map(versions.map((loaded) => [`${loaded.value.id}@${loaded.value.version}`, loaded]));
