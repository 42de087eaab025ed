import { type Formula, snap } from '@tolok/formula';
import { type AbsentReason, type Policy, type Rounding, isAbsent } from '@tolok/schema';
import type { Conditions } from '../conditions/conditions.ts';
import { type Folded, foldConditions } from '../conditions/foldConditions.ts';
import { type Achievable, type Achieved, compileAchieve } from './achieve.ts';
import { limited } from './limited.ts';
import { type TargetQuantity, isRange } from './quantity.ts';

/**
 * How actuals are held against one target under one policy, with everything worked out that does
 * not depend on the actual: what the single case, the columns and the SQL all read.
 */
export type Judgement = NumberJudgement | LetterJudgement;

/** Against a number, a range, or no target at all. */
export interface NumberJudgement {
  readonly kind: 'number';
  readonly target: Exclude<TargetQuantity, string> | null;
  readonly held: Held;
  /** Over `achievement`, snapped and there, and `rank`, null where there is none. */
  readonly achieved: Folded;
  readonly findings: readonly FindingTest[];
}

/** Against a letter: everything follows from the rank of the actual. */
export interface LetterJudgement {
  readonly kind: 'letter';
  readonly target: string;
  /** By the rank of the actual. */
  readonly byRank: readonly Achieved[];
  /** For an actual that has none. */
  readonly unranked: Achieved;
}

export interface FindingTest {
  readonly id: string;
  readonly holds: Folded;
}

/** How a number that is there gives its achievement. */
export type Held =
  /** It gives none, for this reason. */
  | { readonly kind: 'absent'; readonly reason: AbsentReason }
  /** A target of zero: one achievement where the snapped number meets it, another where not. */
  | {
      readonly kind: 'zero';
      readonly met: number;
      readonly missed: number;
      readonly sign: ZeroSign;
    }
  | {
      readonly kind: 'formula';
      readonly formula: Formula;
      /** The names of the target; the formula speaks of `realisasi` beside. */
      readonly given: Readonly<Record<string, number>>;
      readonly cap: number | null;
      readonly rounding: Rounding | null;
    };

/** How a number has to stand to zero to meet it. */
export type ZeroSign = '<=' | '>=' | '=';

/** The judgement of an indicator against a target, null where there is none. */
export function judgementOf(
  policy: Policy,
  indicator: Achievable,
  target: TargetQuantity | null,
): Judgement {
  if (typeof target === 'string') return letterJudgement(policy, indicator, target);
  const named = (policy.conditions ?? {}) as Record<string, Conditions>;
  const known = {
    kind: 'number',
    threshold: snap(policy.threshold),
    targetRank: null,
    ...(indicator.scale ? {} : { rank: null }),
  };
  return {
    kind: 'number',
    target,
    held: heldOf(policy, indicator, target),
    achieved: foldConditions(policy.status.achieved, known, named),
    findings: policy.findings.map(({ id, conditions }) => ({
      id,
      holds: foldConditions(conditions as Conditions, known, named),
    })),
  };
}

function letterJudgement(policy: Policy, indicator: Achievable, target: string): LetterJudgement {
  const achieve = compileAchieve(policy);
  const labels = indicator.scale?.scale.bands.map(({ label }) => label) ?? [];
  return {
    kind: 'letter',
    target,
    byRank: labels.map((label) => achieve(indicator, label, target)),
    // A letter that no scale has is there, but has no rank.
    unranked: achieve({ ...indicator, scale: null }, target, target),
  };
}

function heldOf(
  policy: Policy,
  { rule, achievement: formula }: Achievable,
  target: Exclude<TargetQuantity, string> | null,
): Held {
  if (target === null) return { kind: 'absent', reason: 'not-applicable' };
  if (!isRange(target) && isAbsent(target)) return { kind: 'absent', reason: target.reason };
  if (target === 0) return zeroHeld(policy, rule);
  const given: Readonly<Record<string, number>> = isRange(target)
    ? { batas_bawah: target.from, batas_atas: target.to }
    : { target };
  const fits = formula.references.every(
    (name) => name === 'realisasi' || Object.hasOwn(given, name),
  );
  return fits
    ? { kind: 'formula', formula, given, cap: policy.cap, rounding: policy.rounding }
    : { kind: 'absent', reason: 'undefined' };
}

function zeroHeld(policy: Policy, rule: Achievable['rule']): Held {
  if (rule.zeroTarget !== 'met-when-zero') return { kind: 'absent', reason: 'zero-target' };
  const signs = { stabilize: '=', minimize: '<=', maximize: '>=' } as const;
  return {
    kind: 'zero',
    met: limited(100, policy),
    missed: limited(0, policy),
    sign: signs[rule.polarity],
  };
}
