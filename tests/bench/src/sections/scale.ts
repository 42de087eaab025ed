import { runProcess } from '../processes/runProcess.ts';
import type { Sizes } from '../sizes.ts';

/** What one run of the bulk path costs at one size, in a process of its own. */
export interface Grown {
  readonly id: 'tolok-bulk' | 'hand-sql';
  readonly units: number;
  readonly threads: number;
  /** Milliseconds, median of the runs. */
  readonly ms?: number;
  /** Bytes the database holds for its inputs, and for the results beside them. */
  readonly inputBytes?: number;
  readonly resultBytes?: number;
  /** Bytes of the process with the inputs in it, after the last run, and at most. */
  readonly rssBefore?: number;
  readonly rssAfter?: number;
  readonly rssPeak?: number;
  /** Why there are no figures. */
  readonly note?: string;
}

/** The bulk path at growing sizes, beside SQL by hand; all results are verified. */
export async function runScale(
  sizes: Sizes['scale'],
  say: (words: string) => void,
): Promise<readonly Grown[]> {
  const grown: Grown[] = [];
  const threads = 2;
  for (const { units, runs, byHand } of sizes) {
    for (const id of ['hand-sql', 'tolok-bulk'] as const) {
      if (id === 'hand-sql' && !byHand) continue;
      say(`scale: ${id}, ${units} work units`);
      const args = [id, units, threads, runs].map(String);
      const cost = await runProcess<Partial<Grown>>('growBulk.ts', args).catch(
        (error: Error): Partial<Grown> => ({ note: error.message }),
      );
      grown.push({ id, units, threads, ...cost });
    }
  }
  return grown;
}
