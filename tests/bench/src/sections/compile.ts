import { runProcess } from '../processes/runProcess.ts';
import { median } from '../harness/measure.ts';

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
}

type Stages = Pick<Compiled, 'import' | 'read' | 'compile'>;

/** Compile times at growing numbers of indicators, the processes interleaved. */
export async function runCompile(
  sizes: readonly number[],
  processes: number,
  say: (words: string) => void,
): Promise<readonly Compiled[]> {
  say(`compile: ${sizes.join(' and ')} indicators, ${processes} fresh processes each`);
  const samples = new Map(sizes.map((size): [number, Stages[]] => [size, []]));
  for (let i = 0; i < processes; i++) {
    for (const [size, all] of samples) {
      all.push(await runProcess<Stages>('compileCold.ts', [String(size)]));
    }
  }
  return [...samples].map(([indicators, all]) => ({
    indicators,
    processes,
    import: median(all.map((one) => one.import)),
    read: median(all.map((one) => one.read)),
    compile: median(all.map((one) => one.compile)),
  }));
}
