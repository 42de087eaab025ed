import type { Indicator, Policy, Scale } from '@tolok/schema';

/** A rule that has versions and examples. */
export type Rule = Indicator | Scale | Policy;

export const isScale = (rule: Rule): rule is Scale => 'bands' in rule;

export const isPolicy = (rule: Rule): rule is Policy => 'threshold' in rule;

export const isIndicator = (rule: Rule): rule is Indicator => !isScale(rule) && !isPolicy(rule);

/** `id@version` of a rule. */
export const referenceOf = ({ id, version }: Rule): string => `${id}@${version}`;
