import type { Held } from '../achieve/judgement.ts';
import type { AchievedColumns, ColumnJudge, Following } from './judgeColumns.ts';

type Judgements = Pick<ColumnJudge, 'policy' | 'judgements'>;

/**
 * How the achievements of an indicator follow from those under another policy, over the same rows:
 * most changes of a policy leave them as they are, and a cap is put on those that had none.
 */
export function followingOf(own: Judgements, other: Judgements): Following {
  const pairs = own.judgements.map(
    ({ judgement }, i) => [judgement, other.judgements[i]?.judgement] as const,
  );
  const helds = pairs.flatMap(([one, two]) =>
    one.kind === 'number' && two?.kind === 'number' ? [[one.held, two.held] as const] : [],
  );
  if (helds.length < pairs.length) return 'anew';
  if (helds.every(([one, two]) => isSameHeld(one, two))) return 'same';
  const isOnlyCapped =
    own.policy.cap !== null &&
    other.policy.cap === null &&
    own.policy.rounding === null &&
    other.policy.rounding === null;
  return isOnlyCapped ? 'capped' : 'anew';
}

/** Puts achievements under a cap; what is absent stays so. */
export function capAchieved(cap: number, from: AchievedColumns, out: AchievedColumns): void {
  const { achievement } = from;
  for (let i = 0; i < achievement.length; i++) {
    out.achievement[i] = Math.min(achievement[i] as number, cap);
  }
  out.reason.set(from.reason);
  if (from.achievementReason) out.achievementReason?.set(from.achievementReason);
}

const isSameHeld = (a: Held, b: Held): boolean =>
  a.kind === 'formula' && b.kind === 'formula'
    ? a.formula === b.formula &&
      a.cap === b.cap &&
      a.rounding === b.rounding &&
      JSON.stringify(a.given) === JSON.stringify(b.given)
    : a.kind !== 'formula' && JSON.stringify(a) === JSON.stringify(b);
