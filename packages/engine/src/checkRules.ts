import type { Problem } from '@tolok/schema';
import { checkAgreement } from './checks/checkAgreement.ts';
import { checkBudget } from './checks/checkBudget.ts';
import { checkCascade } from './checks/checkCascade.ts';
import { checkIndicatorCycles } from './checks/checkIndicatorCycles.ts';
import { checkIndicator } from './checks/checkIndicator.ts';
import { checkLegalBasis } from './checks/checkLegalBasis.ts';
import { checkLock } from './checks/checkLock.ts';
import { checkPlan } from './checks/checkPlan.ts';
import { checkPolicy } from './checks/checkPolicy.ts';
import { checkRegulationCycles } from './checks/checkRegulationCycles.ts';
import { checkRegulation } from './checks/checkRegulation.ts';
import { checkRelations } from './checks/checkRelations.ts';
import { checkScale } from './checks/checkScale.ts';
import { checkSuccession } from './checks/checkSuccession.ts';
import { checkSupersedesCycles } from './checks/checkSupersedesCycles.ts';
import { checkAgreementWeights, checkPolicyWeights } from './checks/checkWeights.ts';
import { type Loaded, type RuleSet, versionedRules } from './ruleSet.ts';

/**
 * What is wrong between rule documents that each have the right form: references, formulas, weights,
 * bands, conditions, relations, years, levels, versions, locks. Says nothing of data.
 */
export function checkRules(rules: RuleSet): readonly Problem[] {
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
    ...cascades.flatMap((loaded) => checkCascade(rules, loaded)),
    ...budgets.flatMap((loaded) => checkBudget(rules, loaded)),
    ...succeeding(rules).flatMap(checkSupersedesCycles),
    ...[...rules.regulations.values()].flatMap((loaded) => checkRegulation(rules, loaded)),
    ...checkRegulationCycles(rules),
    ...[...rules.ends.values()].flatMap((loaded) => checkLegalBasis(rules, loaded)),
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
