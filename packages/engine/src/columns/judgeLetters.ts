import { absentCode, isAbsent } from '@tolok/schema';
import type { LetterJudgement } from '../achieve/judgement.ts';
import { type RunJudge, statusCodes } from './judgeColumns.ts';
import { noRank } from './rankColumn.ts';

const undefinedCode = absentCode('undefined');

/** Against a letter everything follows from the rank: a table. */
export function judgeLetters(
  { byRank, unranked }: LetterJudgement,
  ids: readonly string[],
): RunJudge {
  const all = Array.from({ length: noRank + 1 }, (_, rank) => byRank[rank] ?? unranked);
  const numbers = Float64Array.from(all, ({ achievement: x }) => (isAbsent(x) ? NaN : x));
  const whys = Uint8Array.from(all, ({ achievement: x }) =>
    isAbsent(x) ? absentCode(x.reason) : 0,
  );
  const statuses = Uint8Array.from(all, ({ status }) => (status ? statusCodes[status] : 0));
  const findings = ids.map(
    (id) =>
      [
        id,
        Uint8Array.from(all, (one) => (one.findings.some((finding) => finding.id === id) ? 1 : 0)),
      ] as const,
  );
  return {
    achieve({ reason: why, band }, { achievement, achievementReason, reason }, from, to) {
      for (let i = from; i < to; i++) {
        const rank = band ? (band[i] as number) : noRank;
        achievement[i] = numbers[rank] as number;
        if (achievementReason) achievementReason[i] = whys[rank] as number;
        reason[i] = why[i] || (statuses[rank] === 0 ? undefinedCode : 0);
      }
    },
    decide({ band }, _achieved, out, from, to) {
      for (let i = from; i < to; i++) {
        const rank = band ? (band[i] as number) : noRank;
        out.status[i] = statuses[rank] as number;
        for (const [id, table] of findings) {
          (out.findings[id] as Uint8Array)[i] = table[rank] as number;
        }
      }
    },
  };
}
