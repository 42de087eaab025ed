import type { Held } from '../achieve/judgement.ts';
import type { AchievedColumns, CappedJudge, ColumnJudge, JudgeRow } from './judgeColumns.ts';

/** Whether numbers that are there come to the same achievements. */
export const isSameHeld = (a: Held, b: Held): boolean =>
  a.kind === 'formula' && b.kind === 'formula'
    ? a.formula === b.formula &&
      a.cap === b.cap &&
      a.rounding === b.rounding &&
      JSON.stringify(a.given) === JSON.stringify(b.given)
    : a.kind !== 'formula' && JSON.stringify(a) === JSON.stringify(b);

/** A judge that does as this one but for a cap, which it has not: nothing is compiled anew. */
export function cappedJudge(judge: ColumnJudge, cap: number, judgeRow: JudgeRow): CappedJudge {
  const capRows = (from: Float64Array, to: Float64Array, start: number, end: number): void => {
    for (let row = start; row < end; row++) to[row] = Math.min(from[row] as number, cap);
  };
  return {
    ...judge,
    judgeRow,
    achieve(measured, out, from, to) {
      judge.achieve(measured, out, from, to);
      capRows(out.achievement, out.achievement, from, to);
    },
    capAll(from: AchievedColumns, out: AchievedColumns) {
      capRows(from.achievement, out.achievement, 0, from.achievement.length);
      out.reason.set(from.reason);
      if (from.achievementReason) out.achievementReason?.set(from.achievementReason);
    },
  };
}
