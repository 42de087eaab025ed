import { type Policy, absentCode, isAbsent } from '@tolok/schema';
import type { Achiever } from '../achieve/achieve.ts';
import { type YearJudgement, judgementsOf } from '../bulk/stages/judgements.ts';
import { reasonOf } from '../evaluate.ts';
import { cappedJudge, isSameHeld } from './sameAchievements.ts';
import {
  type ColumnJudge,
  type JudgeRow,
  type Judged,
  actualAt,
  statusCodes,
} from './judgeColumns.ts';
import { judgeLetters } from './judgeLetters.ts';
import { judgeNumbers } from './judgeNumbers.ts';

/** Compiles the judgements of an indicator for columns; `achiever` is that of the same policy. */
export function compileJudgeColumns(
  policy: Policy,
  achiever: () => Achiever,
  judged: Judged,
): ColumnJudge {
  const { indicator, block, year, quarter, formulas } = judged;
  const judgements = judgementsOf(policy, indicator, block.years, quarter);
  const ids = policy.findings.map(({ id }) => id);
  const parts = judgements.map(({ judgement }) =>
    judgement.kind === 'letter'
      ? judgeLetters(judgement, ids)
      : judgeNumbers(judgement, ids, formulas),
  );
  const over = byYear(judgements, year);
  const judge: ColumnJudge = {
    aimed: judgements.some(({ judgement }) => judgement.target !== null),
    judgements,
    achievesAs: (other) =>
      judgements.length === other.judgements.length &&
      judgements.every(({ judgement: one }, i) => {
        const two = other.judgements[i]?.judgement;
        return one.kind === 'number' && two?.kind === 'number' && isSameHeld(one.held, two.held);
      }),
    capped(cap, underCap) {
      const free = policy.cap === null && policy.rounding === null;
      const isNumber = judgements.every(({ judgement }) => judgement.kind === 'number');
      return free && isNumber ? cappedJudge(judge, cap, rowJudge(underCap, judged, ids)) : null;
    },
    allocateVerdicts: () => ({
      status: new Uint8Array(year.length),
      findings: Object.fromEntries(ids.map((id) => [id, new Uint8Array(year.length)])),
    }),
    achieve: (measured, out, from, to) =>
      over(from, to, (part, start, end) => parts[part]?.achieve(measured, out, start, end)),
    decide: (measured, achieved, out, from, to) =>
      over(from, to, (part, start, end) =>
        parts[part]?.decide(measured, achieved, out, start, end),
      ),
    judgeRow: rowJudge(achiever, judged, ids),
  };
  return judge;
}

const rowJudge =
  (achiever: () => Achiever, { indicator }: Judged, ids: readonly string[]): JudgeRow =>
  (measured, { achievement, achievementReason, reason }, out, row, target) => {
    const actual = actualAt(measured, row);
    const one = achiever()(indicator, actual, target);
    const absence = reasonOf(actual, target, one);
    const value = one.achievement;
    achievement[row] = isAbsent(value) ? NaN : value;
    if (achievementReason) achievementReason[row] = isAbsent(value) ? absentCode(value.reason) : 0;
    reason[row] = absence ? absentCode(absence) : 0;
    out.status[row] = one.status ? statusCodes[one.status] : 0;
    for (const id of ids) {
      const holds = one.findings.some((finding) => finding.id === id);
      (out.findings[id] as Uint8Array)[row] = holds ? 1 : 0;
    }
  };

/** The judgement of each row: rows of one year after the other in runs. */
function byYear(
  judgements: readonly YearJudgement[],
  year: Int32Array,
): (from: number, to: number, work: (part: number, from: number, to: number) => void) => void {
  if (judgements.length <= 1) return (from, to, work) => work(0, from, to);
  const ofYear = new Map(
    judgements.flatMap(({ years }, i) => (years ?? []).map((one) => [one, i] as const)),
  );
  const rest = judgements.length - 1;
  const parts = Uint16Array.from(year, (one) => ofYear.get(one) ?? rest);
  return (from, to, work) => {
    for (let start = from; start < to;) {
      const part = parts[start] as number;
      let end = start + 1;
      while (end < to && parts[end] === part) end++;
      work(part, start, end);
      start = end;
    }
  };
}
