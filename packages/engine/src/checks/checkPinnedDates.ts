import type { Agreement, PerformancePlan, Problem } from '@tolok/schema';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/**
 * What an agreement or a plan pins is in force in its years: it begins by their end, and has not
 * ended before they begin.
 */
export function checkPinnedDates(
  rules: RuleSet,
  loaded: Loaded<Agreement | PerformancePlan>,
): Problem[] {
  const { value } = loaded;
  const { from, to } = 'years' in value ? value.years : { from: value.year, to: value.year };
  const year = from === to ? from : `${from}–${to}`;
  return value.objectives.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ indicator: reference }, j) => {
      const pointer = `/objectives/${i}/indicators/${j}/indicator`;
      const rule = findVersion(rules.indicators, reference)?.value;
      const on = rules.ends.get(reference.split('@')[0] ?? '')?.value.on;
      if (rule && rule.validFrom > `${to}-12-31`) {
        const values = { year, reference, validFrom: rule.validFrom };
        return [at(loaded, pointer, 'rule.pins-later', values)];
      }
      return on !== undefined && on <= `${from}-01-01`
        ? [at(loaded, pointer, 'rule.pins-ended', { year, reference, on })]
        : [];
    }),
  );
}
