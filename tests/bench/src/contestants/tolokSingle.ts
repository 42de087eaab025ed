import { compileSingle } from '@tolok/engine';
import { absent, absentCode, isAbsent } from '@tolok/schema';
import type { Contestant } from '../harness/contestant.ts';
import { makePlan } from '../rules/makePlan.ts';
import { year } from '../workload/cells.ts';
import { noClass } from '../workload/evaluateCell.ts';
import { emptyOutcome } from '../workload/outcome.ts';

/** One work unit and indicator at a time, as a call, without a trace. */
export const tolokSingle: Contestant = {
  name: 'Tolok, single case',
  heat: 'cases',
  async open({ work }) {
    const plan = makePlan();
    const rows = work.rows();
    const outcome = emptyOutcome(work.units);
    const missing = absent('missing-input');
    const cells = plan.indicators.map((indicator, i) => ({
      evaluate: compileSingle(indicator, plan.policy, year),
      columns: outcome[i],
      r: `r${i}`,
      t: `t${i}`,
    }));
    return {
      run() {
        rows.forEach((row, unit) => {
          for (const { evaluate, columns, r, t } of cells) {
            if (!columns) continue;
            const { actual, band } = evaluate({ r: row[r] ?? missing, t: row[t] ?? missing });
            columns.values[unit] = isAbsent(actual) ? NaN : actual;
            columns.reasons[unit] = isAbsent(actual) ? absentCode(actual.reason) : 0;
            columns.classes[unit] = band ?? noClass;
          }
        });
      },
      outcome: () => outcome,
    };
  },
};
