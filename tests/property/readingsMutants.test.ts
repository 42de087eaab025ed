import { openNative } from '@tolok/duckdb/native';
import { type Bulk, compileBulk, loadTables } from '@tolok/engine';
import { printSql } from '@tolok/formula';
import { type Connection, hasErrors } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBulk } from './readingsBulk.ts';
import type { ReadResults } from './readingsColumns.ts';
import { compareReadings } from './readingsCompare.ts';
import { type Mutant, mutants, rewrite } from './readingsMutants.ts';
import { type Pack, makePack } from './readingsPack.ts';

const seed = Number(process.env['SEED'] ?? 7);
const packs = 48;
const structured = { indicators: { min: 6, max: 10 }, units: 30 };
const wide = { indicators: { min: 8, max: 10 }, units: 500, wide: true };

/** A pack as it is read without any mistake, which is held to the reference elsewhere. */
interface Read {
  readonly pack: Pack;
  readonly bulk: Bulk;
  readonly expected: ReadResults;
}

describe(`a mistake of the translator is found out (SEED=${seed})`, () => {
  let connection: Connection;
  const known: Promise<Read | null>[] = [];

  beforeAll(async () => {
    connection = await openNative({ threads: 1 });
  });

  afterAll(() => connection?.close());

  it.each(Object.entries(mutants))(
    'it would be found out if %s',
    async (_, mutant) => {
      let wrong = 0;
      for (let i = 0; i < packs && wrong === 0; i++) {
        const read = await (known[i] ??= readPack(i));
        wrong = read ? await differences(read, mutant) : 0;
      }
      expect(wrong).toBeGreaterThan(0);
    },
    120_000,
  );

  /** Null for a pack that cannot be read as it is, which fails in `readings.test.ts`. */
  async function readPack(i: number): Promise<Read | null> {
    const pack = makePack(seed * 1_000_000 + i, i % 2 === 0 ? structured : wide);
    await loadTables(connection, pack.datasets, pack.plan.tables);
    try {
      const bulk = bulkOf(pack);
      return { pack, bulk, expected: await readBulk(bulk, connection) };
    } catch {
      return null;
    }
  }

  /** How often a mistake shows; a statement that fails shows nothing, and is never a way to die. */
  async function differences({ pack, bulk, expected }: Read, mutant: Mutant): Promise<number> {
    const changed = mutated(pack, bulk, mutant);
    if (isSame(bulk, changed)) return 0;
    try {
      return compareReadings(pack, expected, await readBulk(changed, connection)).wrong;
    } catch {
      return 0;
    }
  }
});

function bulkOf({ plan, seed: own }: Pack): Bulk {
  const { value, problems } = compileBulk(plan);
  if (!value || hasErrors(problems)) throw new Error(`${own}: ${JSON.stringify(problems)}`);
  return value;
}

function mutated(pack: Pack, bulk: Bulk, mutant: Mutant): Bulk {
  if ('inPlan' in mutant) return bulkOf({ ...pack, plan: mutant.inPlan(pack.plan) });
  const change = mutant.inStatements(pack);
  const statements = bulk.statements.map(({ name, query }) => ({
    name,
    query: rewrite(query, change),
  }));
  return { ...bulk, statements };
}

const textOf = ({ statements }: Bulk): string =>
  statements.map(({ query }) => printSql(query)).join('\n');

const isSame = (a: Bulk, b: Bulk): boolean => textOf(a) === textOf(b);
