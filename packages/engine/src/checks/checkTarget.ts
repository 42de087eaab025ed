import type { Indicator, Problem, Scale, Target } from '@tolok/schema';
import { rankOf } from '../achieve/bands.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** A target of an indicator and where it stands; `code` is what the document calls the indicator. */
export interface PlacedTarget {
  readonly code: string;
  readonly target: Target;
  readonly pointer: string;
}

/**
 * A target fits its indicator: a letter of the scale for an ordinal one, a range that is not
 * reversed for a range, a number otherwise, which its scale holds where it has one. Null is no
 * target and fits all.
 */
export function checkTarget(
  rules: RuleSet,
  loaded: Loaded<unknown>,
  rule: Indicator,
  { code, target, pointer }: PlacedTarget,
): Problem[] {
  if (target === null) return [];
  const scale = rule.scale ? findVersion(rules.scales, rule.scale)?.value : undefined;
  if (typeof target === 'string' && scale && rankOf(scale, target) === null) {
    return [
      at(loaded, pointer, 'run.letter-unknown', {
        indicator: rule.id,
        letter: target,
        scale: rule.scale ?? '–',
        known: scale.bands.map(({ label }) => label).join(', '),
      }),
    ];
  }
  if (typeof target !== forms[rule.target]) {
    return [at(loaded, pointer, 'rule.target-kind', { code, kind: rule.target })];
  }
  if (typeof target === 'object' && target.from > target.to) {
    const { from, to } = target;
    return [at(loaded, pointer, 'rule.range-reversed', { code, from, to })];
  }
  return typeof target === 'number' && scale
    ? beyond(loaded, rule, scale, { code, target, pointer })
    : [];
}

/** A target no value of the scale can miss, or none can meet. */
function beyond(
  loaded: Loaded<unknown>,
  { polarity }: Indicator,
  { lower, upper }: Scale,
  { code, target, pointer }: Omit<PlacedTarget, 'target'> & { readonly target: number },
): Problem[] {
  if (target >= lower && target <= upper) return [];
  const isEasy = target < lower === (polarity === 'maximize');
  const [effectId, effectEn] =
    polarity === 'stabilize' || !isEasy
      ? ['tidak ada nilai yang dapat memenuhinya', 'no value can meet it']
      : ['setiap nilai memenuhinya', 'every value meets it'];
  const values = { code, target, lower, upper, effectId, effectEn };
  return [at(loaded, pointer, 'rule.target-beyond', values)];
}

const forms = {
  point: 'number',
  min: 'number',
  max: 'number',
  range: 'object',
  ordinal: 'string',
} as const satisfies Record<Indicator['target'], string>;
