import type { Contestant } from '../harness/contestant.ts';
import { indicatorCount, lowerIsBetter } from '../workload/cells.ts';
import { classOf, reasonOf, valueOf } from '../workload/evaluateCell.ts';
import { emptyOutcome } from '../workload/outcome.ts';

/** The rule written out in JavaScript, over one object per work unit. */
export const plainJs: Contestant = {
  name: 'plain JavaScript over row objects',
  heat: 'cases',
  async open({ work }) {
    const rows = work.rows();
    const outcome = emptyOutcome(work.units);
    const cells = outcome.map((columns, i) => ({
      ...columns,
      r: `r${i}`,
      t: `t${i}`,
      lower: lowerIsBetter.has(i),
    }));
    return {
      run() {
        rows.forEach((row, unit) => {
          for (let i = 0; i < indicatorCount; i++) {
            const cell = cells[i];
            if (!cell) continue;
            const r = row[cell.r] ?? null;
            const t = row[cell.t] ?? null;
            const value = valueOf(r, t, cell.lower);
            cell.values[unit] = value;
            cell.reasons[unit] = reasonOf(r, t);
            cell.classes[unit] = classOf(value);
          }
        });
      },
      outcome: () => outcome,
    };
  },
};
