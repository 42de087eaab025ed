import { runProcess } from '../processes/runProcess.ts';
import { median } from '../harness/measure.ts';
import type { Sizes } from '../sizes.ts';

/** Compiling so many indicators cold, each time in a fresh process; milliseconds, medians. */
export interface Compiled {
  readonly indicators: number;
  readonly processes: number;
  /** Loading the engine's own code. */
  readonly import: number;
  /** Texts of rules to a rule set. */
  readonly read: number;
  /** A rule set to a plan. */
  readonly compile: number;
  /** A plan to the statements of its bulk path. */
  readonly bulk: number;
}

type Stages = Pick<Compiled, 'import' | 'read' | 'compile' | 'bulk'>;

/** Compile times at growing numbers of indicators, the processes interleaved. */
export async function runCompile(
  sizes: Sizes['compile'],
  say: (words: string) => void,
): Promise<readonly Compiled[]> {
  const samples = sizes.map((size) => ({ ...size, all: [] as Stages[] }));
  const most = Math.max(...sizes.map(({ processes }) => processes));
  for (let i = 0; i < most; i++) {
    for (const { indicators, processes, all } of samples) {
      if (i >= processes) continue;
      say(`compile: ${indicators} indicators in a fresh process`);
      all.push(await runProcess<Stages>('compileCold.ts', [String(indicators)]));
    }
  }
  return samples.map(({ indicators, processes, all }) => ({
    indicators,
    processes,
    import: median(all.map((one) => one.import)),
    read: median(all.map((one) => one.read)),
    compile: median(all.map((one) => one.compile)),
    bulk: median(all.map((one) => one.bulk)),
  }));
}
