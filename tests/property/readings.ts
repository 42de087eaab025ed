import { compileBulk, loadTables } from '@tolok/engine';
import { type Connection, hasErrors } from '@tolok/schema';
import { readBulk } from './readingsBulk.ts';
import { readColumnPath } from './readingsColumnPath.ts';
import type { ReadResults } from './readingsColumns.ts';
import { compareReadings, statementsOf } from './readingsCompare.ts';
import { compareWithEngine } from './readingsEngine.ts';
import { evaluated, readEvaluated } from './readingsEvaluate.ts';
import type { Pack } from './readingsPack.ts';
import { readSingle, readSingleOf } from './readingsSingle.ts';

/** The databases of a run. */
export interface Databases {
  readonly native: Connection;
  readonly wasm: Connection;
}

/** A way to read a plan, from tables that are loaded. */
export type Reading = (pack: Pack, databases: Databases) => Promise<ReadResults>;

/** The readings of a plan that are held to the reference; a new one is a line here. */
export const readings = {
  'DuckDB native': (pack, { native }) => readStatements(pack, native),
  'DuckDB-WASM': (pack, { wasm }) => readStatements(pack, wasm),
  columns: (pack, { native }) => readColumnPath(pack, native),
} satisfies Record<string, Reading>;

export type ReadingName = keyof typeof readings;

/** What was compared, and what was wrong. */
export interface Tally {
  values: number;
  verdicts: number;
  /** Verdicts of json-rules-engine itself among them. */
  byEngine: number;
  wrong: number;
  readonly counterexamples: string[];
}

export const emptyTally = (): Tally => ({
  values: 0,
  verdicts: 0,
  byEngine: 0,
  wrong: 0,
  counterexamples: [],
});

/** Which readings of a pack are compared, and how many verdicts json-rules-engine decides. */
export interface Scope {
  readonly names: readonly ReadingName[];
  readonly byEngine: number;
}

/** Reads one pack in every way and adds to the tally how the readings compare. */
export async function comparePack(
  pack: Pack,
  databases: Databases,
  { names, byEngine }: Scope,
  tally: Tally,
): Promise<void> {
  await loadTables(databases.native, pack.datasets);
  if (names.includes('DuckDB-WASM')) await loadTables(databases.wasm, pack.datasets);
  const expected = pack.wide ? readSingle(pack) : await readReference(pack, databases, tally);
  for (const name of names) {
    const read = await attempt(name, pack, databases, tally);
    if (!read) continue;
    add(tally, name, pack, compareReadings(pack, expected, read));
    if (name !== 'DuckDB native') continue;
    const { verdicts, wrong, counterexample } = await compareWithEngine(pack, read, byEngine);
    tally.verdicts += verdicts;
    tally.byEngine += verdicts;
    tally.wrong += wrong;
    if (counterexample !== null) tally.counterexamples.push(counterexample);
  }
}

/** The reference, and the single case beside it. */
async function readReference(
  pack: Pack,
  { native }: Databases,
  tally: Tally,
): Promise<ReadResults> {
  const results = await evaluated(pack, native);
  const expected = readEvaluated(pack, results);
  const single = readSingleOf(pack, results, expected);
  add(tally, 'single case', pack, compareReadings(pack, expected, single));
  return expected;
}

/** A reading that throws is as wrong as one that lies. */
async function attempt(
  name: ReadingName,
  pack: Pack,
  databases: Databases,
  tally: Tally,
): Promise<ReadResults | null> {
  try {
    return await readings[name](pack, databases);
  } catch (cause) {
    const ask = JSON.stringify(pack.selection);
    tally.wrong++;
    tally.counterexamples.push(`${name} of pack ${pack.seed}, ask ${ask}: ${String(cause)}`);
    return null;
  }
}

function add(
  tally: Tally,
  name: string,
  pack: Pack,
  { values, verdicts, wrong, counterexamples }: ReturnType<typeof compareReadings>,
): void {
  tally.values += values;
  tally.verdicts += verdicts;
  tally.wrong += wrong;
  const statements = name.startsWith('DuckDB') ? [statementsOf(pack).slice(0, 20_000)] : [];
  for (const one of counterexamples) {
    tally.counterexamples.push([`${name}: ${one}`, ...statements].join('\n'));
  }
}

async function readStatements(pack: Pack, connection: Connection): Promise<ReadResults> {
  const { value: bulk, problems } = compileBulk(pack.plan);
  if (!bulk || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  return readBulk(bulk, connection);
}
