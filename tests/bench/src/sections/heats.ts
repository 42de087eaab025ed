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
  readonly bulkUnits: number;
  /** Whether a contestant is wanted. */
  readonly wants: (id: string, contestant: Contestant) => boolean;
  /** Opens the databases of this place, one after the other. */
  readonly databases: readonly (() => Promise<Database>)[];
}

/** Every heat of one place. */
export async function runHeats(setting: HeatsSetting): Promise<readonly Measurement[]> {
  const { others, sizes, bulkUnits, wants, databases } = setting;
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
  const bulk = entriesOf('bulk', () => bulkUnits);
  for (const open of bulk.length > 0 ? databases : []) {
    const database = await open();
    try {
      results.push(...(await runHeat(bulk, { ...setting, database })));
    } finally {
      await database.connection.close();
    }
  }
  return results;
}
