import type { Runner } from './contestant.ts';
import type { Entry, HeatSetting } from './entry.ts';
import { measure } from './measure.ts';
import { type Measurement, measured, unmeasured } from './measurement.ts';
import { verify } from './verify.ts';
import { type Workload, workloadOf } from '../workload/workload.ts';

/** Units at which every cell is compared before anything larger is run. */
const firstUnits = 1_000;

/**
 * Shows that all entries agree, then times them against one another. Who cannot run is in the
 * result with the reason; who disagrees is in it as wrong, and is not timed.
 */
export async function runHeat(
  entries: readonly Entry[],
  setting: HeatSetting,
): Promise<readonly Measurement[]> {
  const { place, database, rounds, say } = setting;
  const at = database ? `${place}, ${database.name}` : place;
  const results = new Map<Entry, Measurement>();
  const runners = new Map<Entry, Runner>();
  const works = new Map<number, Workload>();
  const workOf = (units: number): Workload => {
    const before = works.get(units) ?? workloadOf(units);
    works.set(units, before);
    return before;
  };
  const isLarge = ({ units }: Entry) => units > firstUnits;
  say(`${at}: checking ${namesOf(entries)}`);
  for (const entry of entries.filter(isLarge)) {
    const runner = await check(entry, workOf(firstUnits), setting);
    if ('note' in runner) results.set(entry, unmeasured(entry, setting, runner));
    else await runner.close?.();
  }
  for (const entry of entries.filter((one) => !results.has(one))) {
    const runner = await check(entry, workOf(entry.units), setting);
    if ('note' in runner) results.set(entry, unmeasured(entry, setting, runner));
    else runners.set(entry, runner);
  }
  say(`${at}: timing ${namesOf([...runners.keys()])}`);
  const timed = [...runners].map(([{ repeats }, runner]) => ({ runner, repeats }));
  const times = await measure(timed, rounds);
  for (const [i, [entry, runner]] of [...runners].entries()) {
    await runner.close?.();
    results.set(entry, measured(entry, setting, times[i] ?? []));
  }
  return entries.flatMap((entry) => results.get(entry) ?? []);
}

const namesOf = (entries: readonly Entry[]): string =>
  entries.map(({ contestant }) => contestant.name).join(' | ');

/** Why an entry is not timed. */
interface Refusal {
  readonly note: string;
  readonly wrong: boolean;
}

async function check(
  { contestant }: Entry,
  work: Workload,
  { database }: HeatSetting,
): Promise<Runner | Refusal> {
  try {
    await database?.fill(work.units);
    const runner = await contestant.open({ work, database });
    if (typeof runner === 'string') return { note: runner, wrong: false };
    await runner.reset?.();
    await runner.run();
    await verify(runner, work.units);
    return runner;
  } catch (error) {
    return { note: error instanceof Error ? error.message : String(error), wrong: true };
  }
}
