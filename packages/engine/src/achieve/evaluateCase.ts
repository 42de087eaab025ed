import { compileCase } from '@tolok/formula';
import {
  type AbsentReason,
  type Given,
  type Indicator,
  type Policy,
  type Scale,
  absent,
  isAbsent,
} from '@tolok/schema';
import { type Achievable, compileAchieve } from './achieve.ts';
import type { Quantity } from './quantity.ts';
import { achievements } from './achievements.ts';
import { bandOf, rankOf } from './bands.ts';
import { givenInputs } from './givenInputs.ts';
import { achievementFormula, measureFormula, parseAchievement } from '../plan/formulas.ts';
import type { Figure, Status } from '../results.ts';
import { roundTo } from '../measure/round.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';

/** What one worked case gives, in the terms an example expects. */
export interface CaseResult {
  readonly actual: Figure;
  readonly achievement: number | null;
  readonly status: Status | null;
  /** The id of the band. */
  readonly band: string | null;
  readonly absent: AbsentReason | null;
  /** The ids of the findings, in the order of the policy. */
  readonly findings: readonly string[];
}

/**
 * One case of an indicator without any data: inputs, or an actual, held against a target under a
 * policy. An input given as null is one absent cell, which the rule may count as zero; of several
 * years each input is taken from the year it asks for. Null when the rule has a formula that cannot
 * be read.
 */
export function evaluateCase(
  rules: RuleSet,
  loaded: Loaded<Indicator>,
  given: Given,
  policy: Policy,
): CaseResult | null {
  const { value: rule } = loaded;
  const measure = measureFormula(loaded);
  const achievement = achievementFormula(loaded).value;
  if ((measure && !measure.value) || !achievement) return null;
  const scale = rule.scale ? (findVersion(rules.scales, rule.scale)?.value ?? null) : null;
  const achievable = { reference: rule.id, rule, achievement, scale: withReference(scale) };
  const formula = measure?.value;
  const inputs = givenInputs(rule, given);
  if (!formula || inputs === null) {
    return judge(achievable, quantityOf(given.actual), given, policy);
  }
  const value = compileCase(formula)(inputs);
  const rounded = isAbsent(value) || !rule.rounding ? value : roundTo(value, rule.rounding);
  return judge(achievable, rounded, given, policy);
}

/** One case of a policy over bare figures; letters are ranked by the first scale that has them. */
export function evaluatePolicyCase(rules: RuleSet, policy: Policy, given: Given): CaseResult {
  const letters = [given.actual, given.target].filter((figure) => typeof figure === 'string');
  const scale = [...rules.scales.values()]
    .flat()
    .find(({ value }) => letters.every((letter) => rankOf(value, letter) !== null));
  const achievement = parseAchievement(achievements.ratio.formula, 'point').value;
  if (!achievement) throw new Error('the named achievement formula "ratio" does not parse');
  const achievable: Achievable = {
    reference: policy.id,
    rule: { zeroTarget: 'absent', polarity: 'maximize' },
    achievement,
    scale: letters.length > 0 && scale ? withReference(scale.value) : null,
  };
  return judge(achievable, quantityOf(given.actual), given, policy);
}

/** The band a scale gives to a number. */
export function evaluateScaleCase(scale: Scale, given: Given): CaseResult {
  const actual = given.actual ?? null;
  const band = typeof actual === 'number' ? bandOf(scale, actual) : null;
  const nothing = { achievement: null, status: null, absent: null, findings: [] };
  return { actual, band: band?.id ?? null, ...nothing };
}

function judge(achievable: Achievable, actual: Quantity, given: Given, policy: Policy): CaseResult {
  const target = given.target === undefined ? null : (given.target ?? absent('missing-input'));
  const { achievement, status, band, findings } = compileAchieve(policy)(
    achievable,
    actual,
    target,
  );
  const reason = [actual, target, achievement].find(isAbsent)?.reason ?? null;
  return {
    actual: isAbsent(actual) ? null : actual,
    achievement: isAbsent(achievement) ? null : achievement,
    status,
    band: band?.id ?? null,
    absent: isAbsent(actual) ? actual.reason : target === null || status ? null : reason,
    findings: findings.map(({ id }) => id),
  };
}

const withReference = (scale: Scale | null): Achievable['scale'] =>
  scale && { reference: `${scale.id}@${scale.version}`, scale };

const quantityOf = (figure: number | string | null | undefined): Quantity =>
  figure ?? absent('missing-input');
