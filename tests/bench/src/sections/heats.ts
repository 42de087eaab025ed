import { contestants } from '../contestants/index.ts';
import type { Contestant, Heat } from '../harness/contestant.ts';
import type { Database } from '../harness/database.ts';
import type { Entry, HeatSetting } from '../harness/entry.ts';
import { runHeat } from '../harness/heat.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Sizes } from '../sizes.ts';

export interface HeatsSetting extends Omit<HeatSetting, 'database'> {
  /** Contestants of this place beside those that run anywhere. */
  readonly others: Readonly<Record<string, Contestant>>;
  readonly sizes: Sizes;
  /** Whether a contestant is wanted. */
  readonly wants: (id: string, contestant: Contestant) => boolean;
  readonly databases: readonly DatabaseOfHeat[];
}

/** A database and how much the bulk path has to do in it; open only while it is measured. */
export interface DatabaseOfHeat {
  readonly units: number;
  readonly rounds: number;
  readonly open: () => Promise<Database>;
}

/** Every heat of one place. */
export async function runHeats(setting: HeatsSetting): Promise<readonly Measurement[]> {
  const { others, sizes, wants, databases } = setting;
  const wanted = Object.entries<Contestant>({ ...contestants, ...others }).filter((entry) =>
    wants(...entry),
  );
  const entriesOf = (heat: Heat, units: (id: string) => number, repeats = 1): Entry[] =>
    wanted
      .filter(([, contestant]) => contestant.heat === heat)
      .map(([id, contestant]) => ({ id, contestant, units: units(id), repeats }))
      .filter((entry) => entry.units > 0);
  const inMemory = [
    entriesOf('cases', (id) => sizes.cases[id] ?? 0),
    entriesOf('columns', () => sizes.columns),
    entriesOf('recompute', () => sizes.recompute.units, sizes.recompute.repeats),
  ];
  const results: Measurement[] = [];
  for (const entries of inMemory.filter(({ length }) => length > 0)) {
    results.push(...(await runHeat(entries, { ...setting, database: null })));
  }
  for (const { units, rounds, open } of databases) {
    const bulk = entriesOf('bulk', () => units);
    if (bulk.length === 0) break;
    const database = await open();
    try {
      results.push(...(await runHeat(bulk, { ...setting, rounds, database })));
    } finally {
      await database.connection.close();
    }
  }
  return results;
}
