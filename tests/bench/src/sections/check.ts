import { median } from '../harness/measure.ts';
import { runProcess } from '../processes/runProcess.ts';
import type { Sizes } from '../sizes.ts';

/** What 200 checks over so many printed cells cost, each time in a fresh process; medians. */
export interface CheckedCells {
  readonly id: 'tolok-check' | 'hand-sql';
  readonly cells: number;
  readonly processes: number;
  readonly ms: number;
  /** Of the user, all threads. */
  readonly cpuMs: number;
  /** Bytes of the process with the cells in it, and at most. */
  readonly rssBefore: number;
  readonly rssPeak: number;
  /** Null for SQL by hand, which only counts. */
  readonly findings: number | null;
}

interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
  readonly rssBefore: number;
  readonly rssPeak: number;
  readonly findings: number | null;
  /** Figures held to something and figures that follow, by check. */
  readonly outcomes: readonly (readonly number[])[];
}

/** The checks beside a statement by hand for each, in turn; all are shown to count the same. */
export async function runCheck(
  sizes: Sizes['check'],
  say: (words: string) => void,
): Promise<readonly CheckedCells[]> {
  const ids = ['hand-sql', 'tolok-check'] as const;
  const checked: CheckedCells[] = [];
  for (const { cells, processes } of sizes) {
    const costs = { 'hand-sql': [] as Cost[], 'tolok-check': [] as Cost[] };
    for (let i = 0; i < processes; i++) {
      for (const id of ids) {
        say(`check: ${id}, ${cells} cells`);
        costs[id].push(await runProcess<Cost>('checkVolume.ts', [id, String(cells)]));
      }
    }
    const counts = ids.flatMap((id) => costs[id]).map((one) => JSON.stringify(one.outcomes));
    if (new Set(counts).size > 1) throw new Error('The checks and SQL by hand do not agree');
    for (const id of ids) {
      const of = (part: (cost: Cost) => number) => median(costs[id].map(part));
      checked.push({
        ...{ id, cells, processes, ms: of((one) => one.ms), cpuMs: of((one) => one.cpuMs) },
        ...{ rssBefore: of((one) => one.rssBefore), rssPeak: of((one) => one.rssPeak) },
        findings: costs[id][0]?.findings ?? null,
      });
    }
  }
  return checked;
}
