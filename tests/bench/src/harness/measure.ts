import type { Runner } from './contestant.ts';

/** A contestant ready to be timed. */
export interface Timed {
  readonly runner: Pick<Runner, 'run' | 'reset'>;
  /** Runs within one round; more than one where one is too short to be timed. */
  readonly repeats: number;
}

/**
 * Times each contestant in every round, so that a machine that slows down slows all of them: A B C,
 * then C B A, and so on. Gives milliseconds of one run, by contestant and round.
 */
export async function measure(all: readonly Timed[], rounds: number): Promise<number[][]> {
  const times = all.map((): number[] => []);
  for (const { runner } of all) await runner.reset?.();
  const forth = all.map((timed, at) => ({ ...timed, at }));
  const back = [...forth].reverse();
  for (let round = 0; round < rounds; round++) {
    await collect?.();
    for (const { runner, repeats, at } of round % 2 === 0 ? forth : back) {
      times[at]?.push(await timeRound(runner, repeats));
    }
  }
  return times;
}

// What one leaves behind must not be swept up in the time of the next.
const { gc: collect } = globalThis as {
  gc?: (options?: { readonly type: 'minor' }) => void | Promise<void>;
};

async function timeRound(runner: Timed['runner'], repeats: number): Promise<number> {
  await collect?.({ type: 'minor' });
  const began = performance.now();
  for (let i = 0; i < repeats; i++) {
    // Only what is asynchronous waits: a turn of the event loop would count against the others.
    const running = runner.run();
    if (running) await running;
  }
  const time = (performance.now() - began) / repeats;
  // Now and not before the next round: results of one would take room beside those of another.
  await runner.reset?.();
  return time;
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
