import { compileCase, snap } from '@tolok/formula';
import { type Band, type Policy, type Value, absent, isAbsent } from '@tolok/schema';
import { bandOf, rankOf } from './bands.ts';
import type { Conditions, Scalar } from '../conditions/conditions.ts';
import { type Predicate, compilePredicate } from '../conditions/predicate.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import { limited } from './limited.ts';
import { type Quantity, type TargetQuantity, isRange } from './quantity.ts';
import type { Finding, Status } from '../results.ts';

/** What holding an actual against a target gives. */
export interface Achieved {
  readonly achievement: Value;
  readonly status: Status | null;
  readonly band: Band | null;
  readonly findings: readonly Finding[];
  /** What the conditions of the policy saw, for the trace. */
  readonly facts: PolicyFacts;
}

/** The facts a policy's conditions may speak of. */
export type PolicyFacts = Readonly<Record<keyof typeof policyFacts, Scalar>>;

export const policyFacts = {
  kind: 'text',
  achievement: 'number',
  threshold: 'number',
  rank: 'number',
  targetRank: 'number',
} as const;

/** What of an indicator decides how its actual is held against a target. */
export interface Achievable extends Pick<PlannedIndicator, 'reference' | 'achievement' | 'scale'> {
  readonly rule: Pick<PlannedIndicator['rule'], 'zeroTarget' | 'polarity'>;
}

/** Holds actuals against targets under one policy. */
export type Achiever = (
  indicator: Achievable,
  actual: Quantity,
  target: TargetQuantity | null,
) => Achieved;

/**
 * The stage *achieve* under a policy.
 *
 * Achievement is in percent, capped by the policy, rounded where the policy says; absent when
 * actual or target is, and `zero-target` for a target of 0 unless the rule gives that a meaning.
 * What is compared is snapped. A letter is met by its rank; whether that makes a number is the
 * policy's choice. Status is null when the actual is absent or there is no target.
 */
export function compileAchieve(policy: Policy): Achiever {
  const named = (policy.conditions ?? {}) as Record<string, Conditions>;
  const achieved = compilePredicate(policy.status.achieved, named);
  const findings = policy.findings.map((finding) => ({
    finding,
    holds: compilePredicate(finding.conditions as Conditions, named),
  }));
  const formulas = new Map<string, ReturnType<typeof compileHeld>>();
  const ratioOf = (indicator: Achievable) => {
    let found = formulas.get(indicator.reference);
    if (!found) formulas.set(indicator.reference, (found = compileHeld(indicator.achievement)));
    return found;
  };

  return (indicator, actual, target) => {
    const scale = indicator.scale?.scale ?? null;
    const letter = typeof target === 'string';
    const band = bandFor(scale, actual);
    const rank = scale && typeof actual === 'string' ? rankOf(scale, actual) : (band?.rank ?? null);
    const targetRank = scale && letter ? rankOf(scale, target) : null;
    const met = letter && rank !== null && targetRank !== null ? rank >= targetRank : null;
    const achievement = letter
      ? letterAchievement(policy, scale, rank, targetRank, met)
      : numberAchievement(indicator, actual, target, ratioOf(indicator), policy);
    const facts: PolicyFacts = {
      kind: letter ? 'letter' : 'number',
      achievement: isAbsent(achievement) ? null : snap(achievement),
      threshold: snap(policy.threshold),
      rank,
      targetRank,
    };
    const judged = letter ? met !== null : !isAbsent(achievement);
    const read = (fact: string): Scalar => facts[fact as keyof PolicyFacts] ?? null;
    return {
      achievement,
      status: judged ? verdict(achieved, read) : null,
      band: band?.band ?? null,
      findings: judged
        ? findings
            .filter(({ holds }) => holds(read))
            .map(({ finding: { id, severity, message } }) => ({ id, severity, message }))
        : [],
      facts,
    };
  };
}

/** A formula for ranges says nothing of a single target, nor the other way round. */
function compileHeld(formula: Achievable['achievement']): (given: Held) => Value {
  const compiled = compileCase(formula);
  return (given) =>
    formula.references.every((name) => Object.hasOwn(given, name))
      ? compiled(given)
      : absent('undefined');
}

type Held = Readonly<Record<string, number>>;

const verdict = (achieved: Predicate, read: (fact: string) => Scalar): Status =>
  achieved(read) ? 'achieved' : 'not-achieved';

function bandFor(
  scale: NonNullable<PlannedIndicator['scale']>['scale'] | null,
  actual: Quantity,
): { band: Band; rank: number } | null {
  if (!scale || isAbsent(actual)) return null;
  const band =
    typeof actual === 'string'
      ? (scale.bands[rankOf(scale, actual) ?? -1] ?? null)
      : bandOf(scale, actual);
  return band && { band, rank: scale.bands.indexOf(band) };
}

function numberAchievement(
  { rule }: Achievable,
  actual: Quantity,
  target: TargetQuantity | null,
  ratio: ReturnType<typeof compileHeld>,
  policy: Policy,
): Value {
  if (isAbsent(actual)) return actual;
  if (typeof actual === 'string' || typeof target === 'string') return absent('undefined');
  if (target === null) return absent('not-applicable');
  if (isRange(target)) {
    const bounds = { batas_bawah: target.from, batas_atas: target.to };
    return limitedOrAbsent(ratio({ realisasi: actual, ...bounds }), policy);
  }
  if (isAbsent(target)) return target;
  if (target === 0) {
    if (rule.zeroTarget !== 'met-when-zero') return absent('zero-target');
    return limited(meetsZero(rule.polarity, snap(actual)) ? 100 : 0, policy);
  }
  return limitedOrAbsent(ratio({ realisasi: actual, target }), policy);
}

function meetsZero(polarity: Achievable['rule']['polarity'], actual: number): boolean {
  if (polarity === 'stabilize') return actual === 0;
  return polarity === 'minimize' ? actual <= 0 : actual >= 0;
}

function letterAchievement(
  policy: Policy,
  scale: NonNullable<PlannedIndicator['scale']>['scale'] | null,
  rank: number | null,
  targetRank: number | null,
  met: boolean | null,
): Value {
  if (!scale || rank === null || targetRank === null) return absent('not-applicable');
  switch (policy.letters) {
    case 'none':
      return absent('not-applicable');
    case 'met-is-100':
      return met ? 100 : 0;
    case 'rank':
      return limited(((rank + 1) * 100) / (targetRank + 1), policy);
    case 'lower-bound': {
      const bound = scale.bands[targetRank]?.from ?? 0;
      return bound === 0
        ? absent('zero-target')
        : limited(((scale.bands[rank]?.from ?? 0) * 100) / bound, policy);
    }
  }
}

const limitedOrAbsent = (value: Value, policy: Policy): Value =>
  isAbsent(value) ? value : limited(value, policy);
