import type { Indicator, Problem, Stage } from '@tolok/schema';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { type PlacedTarget, checkTarget } from './checkTarget.ts';
import { unknown } from './unknown.ts';

/** One entry of an agreement or a plan: the version of an indicator, and its targets. */
export interface PinnedEntry {
  readonly code: string;
  readonly indicator: string;
  /** Where the entry stands. */
  readonly pointer: string;
  readonly targets: readonly Omit<PlacedTarget, 'code'>[];
}

/**
 * The version an entry pins is there, is released where the document itself is, and every target
 * fits it.
 */
export function checkPinned(
  rules: RuleSet,
  loaded: Loaded<{ readonly stage: Stage }>,
  { code, indicator, pointer, targets }: PinnedEntry,
): Problem[] {
  const place = `${pointer}/indicator`;
  const rule = findVersion(rules.indicators, indicator)?.value;
  if (!rule) return unknown(loaded, place, indicator, references(rules));
  const { stage } = rule;
  const isAhead = loaded.value.stage === 'released' && stage !== 'released';
  const values = { reference: indicator, stage };
  return [
    ...(isAhead ? [at(loaded, place, 'rule.pins-draft', values)] : []),
    ...targets.flatMap((target) => checkTarget(rules, loaded, rule, { code, ...target })),
  ];
}

const references = ({ indicators }: RuleSet): readonly string[] =>
  [...indicators.values()].flat().map(({ value }) => referenceOf(value));

const referenceOf = ({ id, version }: Indicator): string => `${id}@${version}`;
