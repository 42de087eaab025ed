import type { Problem } from '@tolok/schema';
import { checkAgreement } from './checks/checkAgreement.ts';
import { checkIndicatorCycles } from './checks/checkIndicatorCycles.ts';
import { checkIndicator } from './checks/checkIndicator.ts';
import { checkLegalBasis } from './checks/checkLegalBasis.ts';
import { checkLock } from './checks/checkLock.ts';
import { checkPolicy } from './checks/checkPolicy.ts';
import { checkRegulation } from './checks/checkRegulation.ts';
import { checkScale } from './checks/checkScale.ts';
import { checkSuccession } from './checks/checkSuccession.ts';
import { type RuleSet, versionedRules } from './ruleSet.ts';

/**
 * What is wrong between rule documents that each have the right form: references, formulas, bands,
 * conditions, versions, locks. Says nothing of data.
 */
export function checkRules(rules: RuleSet): readonly Problem[] {
  return [
    ...versionedRules(rules).flatMap((loaded) => [
      ...checkLegalBasis(rules, loaded),
      ...checkSuccession(rules, loaded),
    ]),
    ...[...rules.indicators.values()].flat().flatMap((loaded) => checkIndicator(rules, loaded)),
    ...checkIndicatorCycles(rules),
    ...[...rules.scales.values()].flat().flatMap(checkScale),
    ...[...rules.policies.values()].flat().flatMap(checkPolicy),
    ...[...rules.agreements.values()].flatMap((loaded) => [
      ...checkLegalBasis(rules, loaded),
      ...checkAgreement(rules, loaded),
    ]),
    ...[...rules.regulations.values()].flatMap((loaded) => checkRegulation(rules, loaded)),
    ...[...rules.ends.values()].flatMap((loaded) => checkLegalBasis(rules, loaded)),
    ...checkLock(rules),
  ];
}
