import { type Indicator, type Problem, nearest } from '@tolok/schema';
import { achievementFormula, measureFormula } from '../formulas.ts';
import { type Loaded, type RuleSet, findVersion } from '../ruleSet.ts';
import { at } from './at.ts';

/** Formulas, units, references and evidence of one indicator. */
export function checkIndicator(rules: RuleSet, loaded: Loaded<Indicator>): Problem[] {
  const { value: rule } = loaded;
  const measure = measureFormula(loaded);
  const problems = [...(measure?.problems ?? []), ...achievementFormula(loaded).problems];
  if (rule.scale && !findVersion(rules.scales, rule.scale)) {
    const known = [...rules.scales.values()].flat();
    problems.push(
      at(loaded, '/scale', 'rule.reference-unknown', {
        reference: rule.scale,
        nearest:
          nearest(
            rule.scale,
            known.map(({ value }) => `${value.id}@${value.version}`),
          ) ?? '–',
      }),
    );
  }
  for (const [name, input] of Object.entries(rule.measure?.inputs ?? {})) {
    const pointer = `/measure/inputs/${name}`;
    if ('indicator' in input && !indicatorExists(rules, input.indicator)) {
      problems.push(
        at(loaded, `${pointer}/indicator`, 'rule.reference-unknown', {
          reference: input.indicator,
          nearest: nearest(input.indicator, rules.indicators.keys()) ?? '–',
        }),
      );
    }
    if (measure?.value && !measure.value.references.includes(name)) {
      problems.push(at(loaded, pointer, 'rule.input-unused', { name }));
    }
  }
  if (rule.evidence.length === 0) problems.push(at(loaded, '/evidence', 'rule.evidence-missing'));
  return problems;
}

const indicatorExists = (rules: RuleSet, reference: string): boolean =>
  reference.includes('@')
    ? findVersion(rules.indicators, reference) !== null
    : rules.indicators.has(reference);
