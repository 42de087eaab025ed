import { type Question, questionSets } from '../asking/questions.ts';
import { measure, median } from '../harness/measure.ts';
import { workloadOf } from '../workload/workload.ts';
import type { Sizes } from '../sizes.ts';

/** What one question costs, beside a loop by hand; milliseconds, medians of interleaved rounds. */
export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly goalMs: number;
  readonly rounds: readonly number[];
  readonly ms: number;
  readonly byHandMs: number;
  /** Evaluations of everything that the loop by hand takes. */
  readonly evaluations: number;
  /** How many times as fast as the loop by hand; the median of the ratios of single rounds. */
  readonly ratio: number;
}

/** Questions about results: what it takes, what moves most, what moved between two agreements. */
export async function runAsking(
  { units, rounds }: Sizes['asking'],
  say: (words: string) => void,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const questionsOf of questionSets) {
    say(`asking: ${units} work units, getting ready`);
    for (const question of await questionsOf(workloadOf(units))) {
      say(`asking: ${question.name}`);
      asked.push(await time(question, units, rounds));
    }
  }
  return asked;
}

async function time(
  { id, name, goalMs, ask, byHand, evaluations }: Question,
  units: number,
  rounds: number,
): Promise<Asked> {
  for (let i = 0; i < 2; i++) ask();
  const timed = [ask, byHand].map((run) => ({ runner: { run }, repeats: 1 }));
  const [ours = [], theirs = []] = await measure(timed, rounds);
  const ratio = median(ours.map((one, i) => (theirs[i] ?? NaN) / one));
  return {
    ...{ id, name, units, goalMs, evaluations, ratio, rounds: ours },
    ...{ ms: median(ours), byHandMs: median(theirs) },
  };
}
