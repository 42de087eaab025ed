import { type Formula, type RangeFormula, compileRange, withConstants } from '@tolok/formula';
import { absentCode, isAbsent } from '@tolok/schema';
import { compileHeld } from '../achieve/compileJudge.ts';
import type { Held } from '../achieve/judgement.ts';
import { limited } from '../achieve/limited.ts';
import type { RunJudge } from './judgeColumns.ts';

/** The achievements of numbers that are there; what is put for others means nothing. */
export function compileHeldColumn(
  held: Held,
  aimed: boolean,
  formulas: Map<string, RangeFormula>,
): RunJudge['achieve'] {
  switch (held.kind) {
    case 'absent': {
      const code = absentCode(held.reason);
      return (_measured, { achievement, achievementReason, reason }, from, to) => {
        achievement.fill(NaN, from, to);
        reason.fill(aimed ? code : 0, from, to);
        achievementReason?.fill(code, from, to);
      };
    }
    case 'zero': {
      const of = compileHeld(held);
      return ({ actual }, { achievement, reason }, from, to) => {
        for (let i = from; i < to; i++) {
          const value = of(actual[i] as number);
          achievement[i] = isAbsent(value) ? NaN : value;
          reason[i] = 0;
        }
      };
    }
    case 'formula': {
      const { cap, rounding } = held;
      const formula = lazily(() => formulaOf(held.formula, held.given, formulas));
      return ({ actual, reason: why }, { achievement, reason }, from, to) => {
        const inputs = { names: { realisasi: { values: actual, reasons: why } }, aggregates: [] };
        formula().run(inputs, { values: achievement, reasons: reason }, from, to);
        if (rounding) {
          for (let i = from; i < to; i++) {
            const x = achievement[i] as number;
            if (x === x) achievement[i] = limited(x, { cap, rounding });
          }
        } else if (cap !== null) {
          for (let i = from; i < to; i++) {
            achievement[i] = Math.min(achievement[i] as number, cap);
          }
        }
      };
    }
  }
}

/** Most changes of a policy leave achievements alone: then nothing has to be compiled. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function formulaOf(
  formula: Formula,
  given: Readonly<Record<string, number>>,
  formulas: Map<string, RangeFormula>,
): RangeFormula {
  const key = Object.values(given).join(' ');
  let known = formulas.get(key);
  if (!known) formulas.set(key, (known = compileRange(withConstants(formula, given))));
  return known;
}
