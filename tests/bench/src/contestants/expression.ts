import type { Runner } from '../harness/contestant.ts';
import { indicatorCount, lowerIsBetter } from '../workload/cells.ts';
import { emptyOutcome } from '../workload/outcome.ts';
import type { Workload } from '../workload/workload.ts';

/** What an expression over one cell sees. */
export interface CellInput {
  readonly r: number | null;
  readonly t: number | null;
  readonly lower: boolean;
}

/** Runs two expressions of one library on every cell: the percentage, then its class. */
export function runExpressions(
  work: Workload,
  percentage: (input: CellInput) => number | null,
  rank: (percentage: number) => number,
): Runner {
  const outcome = emptyOutcome(work.units);
  return {
    run() {
      work.rows().forEach((row, unit) => {
        for (let i = 0; i < indicatorCount; i++) {
          const columns = outcome[i];
          const lower = lowerIsBetter.has(i);
          const value = percentage({ r: row[`r${i}`] ?? null, t: row[`t${i}`] ?? null, lower });
          if (!columns || value === null) continue;
          columns.values[unit] = value;
          columns.classes[unit] = rank(value);
        }
      });
    },
    outcome: () => outcome,
    hasReasons: false,
  };
}
