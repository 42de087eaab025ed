import type { RangeFormula } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { letterReason } from '../achieve/compileJudge.ts';
import type { NumberJudgement } from '../achieve/judgement.ts';
import { type FoldedLoop, compileFoldedColumn } from './foldedColumn.ts';
import { compileHeldColumn } from './heldColumn.ts';
import { type RunJudge, statusCodes } from './judgeColumns.ts';

const undefinedCode = absentCode('undefined');

/** Against a number, a range or nothing. */
export function judgeNumbers(
  judgement: NumberJudgement,
  ids: readonly string[],
  formulas: Map<string, RangeFormula>,
): RunJudge {
  const { held, target } = judgement;
  const loops: readonly (readonly [string, FoldedLoop])[] = ids.map((id) => {
    const test = judgement.findings.find((one) => one.id === id);
    return [id, compileFoldedColumn(test?.holds ?? false, 1, 0)];
  });
  const status = compileFoldedColumn(
    judgement.achieved,
    statusCodes.achieved,
    statusCodes['not-achieved'],
  );
  const aimed = target !== null;
  const achieve = compileHeldColumn(held, aimed, formulas);
  const ofLetter = aimed ? absentCode(letterReason(judgement)) : 0;
  return {
    achieve(measured, out, from, to) {
      const { actual, reason: why, letters } = measured;
      const { achievement, achievementReason, reason } = out;
      achieve(measured, out, from, to);
      for (let i = from; i < to; i++) {
        const x = actual[i] as number;
        if (x === x) continue;
        const isLetter = letters !== null && (letters.codes[i] as number) > 0;
        achievement[i] = NaN;
        reason[i] = isLetter ? ofLetter : (why[i] as number);
        if (achievementReason) achievementReason[i] = isLetter ? undefinedCode : (why[i] as number);
      }
      if (!aimed || !achievementReason) return;
      for (let i = from; i < to; i++) {
        if (actual[i] === actual[i]) achievementReason[i] = reason[i] as number;
      }
    },
    decide({ band }, { achievement }, out, from, to) {
      status(achievement, band, out.status, from, to);
      for (const [id, loop] of loops) {
        loop(achievement, band, out.findings[id] as Uint8Array, from, to);
      }
    },
  };
}
