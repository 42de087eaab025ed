import type { Indicator, Policy, Problem, Scale } from '@tolok/schema';
import { type Loaded, type RuleSet, findVersion, versionedRules } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { unknown } from './unknown.ts';

/** The version a rule replaces is there and began before it; what is released has examples. */
export function checkSuccession(
  rules: RuleSet,
  loaded: Loaded<Indicator | Scale | Policy>,
): Problem[] {
  const { value } = loaded;
  const reference = `${value.id}@${value.version}`;
  const problems: Problem[] = [];
  if (value.supersedes) {
    const before =
      findVersion(rules.indicators, value.supersedes) ??
      findVersion(rules.scales, value.supersedes) ??
      findVersion(rules.policies, value.supersedes);
    if (!before) {
      const known = versionedRules(rules).map((one) => `${one.value.id}@${one.value.version}`);
      problems.push(...unknown(loaded, '/supersedes', value.supersedes, known));
    } else if (before.value.validFrom > value.validFrom) {
      problems.push(at(loaded, '/validFrom', 'rule.validity-reversed', { reference }));
    }
  }
  if (value.stage === 'released' && !rules.examples.has(loaded.file)) {
    const path = loaded.file.replace(/\.json$/, '.examples.json');
    problems.push(at(loaded, '', 'rule.examples-missing', { reference, path }));
  }
  return problems;
}
