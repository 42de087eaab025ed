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
const packs = 120;
const structured = { indicators: { min: 6, max: 10 }, units: 30 };
const wide = { indicators: { min: 8, max: 10 }, units: 500, wide: true };

/** A pack with its statements, and what they give without any mistake, once that is asked. */
interface Compiled {
  readonly pack: Pack;
  readonly bulk: Bulk;
  read: Promise<ReadResults> | null;
}

describe(`a mistake of the translator is found out (SEED=${seed})`, () => {
  let connection: Connection;
  const known: Compiled[] = [];

  beforeAll(async () => {
    connection = await openNative({ threads: 1 });
  });

  afterAll(() => connection?.close());

  it.each(Object.entries(mutants))(
    'it would be found out if %s',
    async (_, mutant) => {
      let wrong = 0;
      for (let i = 0; i < packs && wrong === 0; i++) {
        wrong = await differences((known[i] ??= compiledPack(i)), mutant);
      }
      expect(wrong).toBeGreaterThan(0);
    },
    120_000,
  );

  /** How often a mistake shows; a statement that fails shows nothing, and is no way to die. */
  async function differences(one: Compiled, mutant: Mutant): Promise<number> {
    const { pack, bulk } = one;
    const changed = mutated(pack, bulk, mutant);
    if (isSame(bulk, changed)) return 0;
    const expected = await (one.read ??= read(one));
    try {
      return compareReadings(pack, expected, await readBulk(changed, connection)).wrong;
    } catch {
      return 0;
    }
  }

  async function read({ pack, bulk }: Compiled): Promise<ReadResults> {
    await loadTables(connection, pack.datasets, pack.plan.tables);
    return readBulk(bulk, connection);
  }
});

/** The pack at a place: few work units with every feature, or more with inputs of one row each. */
function compiledPack(i: number): Compiled {
  const pack = makePack(seed * 1_000_000 + i, i % 2 === 0 ? structured : wide);
  return { pack, bulk: bulkOf(pack), read: null };
}

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
