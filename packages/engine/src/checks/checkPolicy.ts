import type { Policy, Problem } from '@tolok/schema';
import { policyFacts } from '../achieve/achieve.ts';
import { checkConditions } from '../conditions/checkConditions.ts';
import type { Conditions } from '../conditions/conditions.ts';
import type { Loaded } from '../rules/ruleSet.ts';
import { checkVerdicts } from './checkVerdicts.ts';

/** The conditions of a policy mean the same in every reading, and decide something. */
export function checkPolicy(loaded: Loaded<Policy>): Problem[] {
  const { value: policy, file } = loaded;
  const named = (policy.conditions ?? {}) as Readonly<Record<string, Conditions>>;
  const check = (conditions: unknown, pointer: string) =>
    checkConditions(conditions as Conditions, policyFacts, named, { file, pointer });
  const problems = [
    ...check(policy.status.achieved, '/status/achieved'),
    ...policy.findings.flatMap(({ conditions }, i) =>
      check(conditions, `/findings/${i}/conditions`),
    ),
  ].map((p) => ({ ...p, ...loaded.locate(p.pointer) }));
  return problems.length > 0 ? problems : checkVerdicts(loaded);
}
