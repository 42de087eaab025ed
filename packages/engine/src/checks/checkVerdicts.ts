import type { Policy, Problem } from '@tolok/schema';
import type { PolicyFacts } from '../achieve/achieve.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { compilePredicate } from '../conditions/predicate.ts';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { possibleFacts } from './possibleFacts.ts';

/**
 * A policy decides something: some achievement is achieved and some is not, every finding holds for
 * one and not for another, and every named condition is used. Its conditions have passed
 * `checkConditions`.
 */
export function checkVerdicts(loaded: Loaded<Policy>): Problem[] {
  const policy = loaded.value;
  const named = (policy.conditions ?? {}) as Readonly<Record<string, Conditions>>;
  const findings = policy.findings.map(({ conditions }) => conditions as Conditions);
  const roots = [policy.status.achieved, ...findings];
  const all = [...Object.values(named), ...roots];
  const numbers = possibleFacts(policy, all, 'number');
  const cases = [...numbers, ...possibleFacts(policy, all, 'letter')];
  const cap = policy.cap ?? '–';
  const verdictOf = (conditions: Conditions, facts: readonly PolicyFacts[]) =>
    constantOf(conditions, named, facts);
  const status = verdictOf(policy.status.achieved, numbers);
  return [
    ...(status === null ? [] : [statusProblem(loaded, status)]),
    ...findings.flatMap((conditions, i) => {
      const verdict = verdictOf(conditions, cases);
      if (verdict === null) return [];
      const code = verdict ? 'rule.finding-always' : 'rule.finding-never';
      const name = policy.findings[i]?.id ?? '–';
      return [at(loaded, `/findings/${i}/conditions`, code, { name, cap })];
    }),
    ...unusedConditions(named, roots).map((name) =>
      at(loaded, `/conditions/${name}`, 'rule.condition-unused', { name }),
    ),
  ];
}

/** The verdict of conditions where it is the same for all facts; null where it is not. */
function constantOf(
  conditions: Conditions,
  named: Readonly<Record<string, Conditions>>,
  facts: readonly PolicyFacts[],
): boolean | null {
  const holds = compilePredicate(conditions, named);
  const verdicts = new Set(facts.map((one) => holds((name) => one[name as keyof PolicyFacts])));
  const [only = null] = verdicts;
  return verdicts.size === 1 ? only : null;
}

function statusProblem(loaded: Loaded<Policy>, achieved: boolean): Problem {
  const { threshold, cap } = loaded.value;
  const [verdict, other] = achieved ? [met, unmet] : [unmet, met];
  return at(loaded, '/status/achieved', 'rule.status-constant', {
    verdictId: verdict.id,
    verdictEn: verdict.en,
    otherId: other.id,
    otherEn: other.en,
    threshold,
    cap: cap ?? '–',
  });
}

const met = { id: 'tercapai', en: 'achieved' };
const unmet = { id: 'tidak tercapai', en: 'not achieved' };

function unusedConditions(
  named: Readonly<Record<string, Conditions>>,
  roots: readonly Conditions[],
): readonly string[] {
  const used = new Set<string>();
  const visit = (node: Conditions): void => {
    if ('any' in node) node.any.forEach(visit);
    else if ('all' in node) node.all.forEach(visit);
    else if ('not' in node) visit(node.not);
    else if ('condition' in node && !used.has(node.condition)) {
      used.add(node.condition);
      const target = named[node.condition];
      if (target) visit(target);
    }
  };
  roots.forEach(visit);
  return Object.keys(named).filter((name) => !used.has(name));
}
