import type { Indicator, Problem } from '@tolok/schema';
import { measureFormula } from '../plan/formulas.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { checkAchievement } from './checkAchievement.ts';
import { checkFormulaWeights } from './checkWeights.ts';
import { unknown } from './unknown.ts';

/** Formulas, weights, units, references and evidence of one indicator. */
export function checkIndicator(rules: RuleSet, loaded: Loaded<Indicator>): Problem[] {
  const { value: rule } = loaded;
  const measure = measureFormula(loaded);
  const problems = [...(measure?.problems ?? []), ...checkAchievement(loaded)];
  if (rule.scale && !findVersion(rules.scales, rule.scale)) {
    const known = [...rules.scales.values()].flat();
    const references = known.map(({ value }) => `${value.id}@${value.version}`);
    problems.push(...unknown(loaded, '/scale', rule.scale, references));
  }
  for (const [name, input] of Object.entries(rule.measure?.inputs ?? {})) {
    const pointer = `/measure/inputs/${name}`;
    if ('indicator' in input && !indicatorExists(rules, input.indicator)) {
      const known = rules.indicators.keys();
      problems.push(...unknown(loaded, `${pointer}/indicator`, input.indicator, known));
    }
    if (measure?.value && !measure.value.references.includes(name)) {
      problems.push(at(loaded, pointer, 'rule.input-unused', { name }));
    }
  }
  problems.push(...checkFormulaWeights(loaded));
  if (rule.evidence.length === 0) problems.push(at(loaded, '/evidence', 'rule.evidence-missing'));
  return problems;
}

const indicatorExists = (rules: RuleSet, reference: string): boolean =>
  reference.includes('@')
    ? findVersion(rules.indicators, reference) !== null
    : rules.indicators.has(reference);
