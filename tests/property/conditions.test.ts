import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import type { Connection } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Pack,
  type Verdicts,
  compare,
  createRows,
  makePack,
  verdictsByEngine,
  verdictsByPredicate,
  verdictsBySql,
} from './conditionsCases.ts';
import { mutants, mutate } from './conditionsMutants.ts';

const seed = Number(process.env.SEED ?? 7);
/** A million verdicts of json-rules-engine take long: two packs in passing, all ten with `test:all`. */
const isQuick = process.env['MODE'] !== 'equality';
const packs: readonly Pack[] = Array.from({ length: isQuick ? 2 : 10 }, (_, i) =>
  makePack(seed * 100 + i, { rules: 125, rows: 810 }),
);
const agreement = { wrong: 0, neither: 0, counterexample: null };

describe(`conditions have one meaning (SEED=${seed})`, () => {
  const expected = new Map<Pack, Verdicts>();
  let native: Connection;

  beforeAll(async () => {
    native = await openNative();
    for (const pack of packs) {
      await createRows(native, pack);
      expected.set(pack, await verdictsByEngine(pack));
    }
    // A million verdicts of json-rules-engine: seconds on a quiet machine, more where cores are shared.
  }, 300_000);

  afterAll(() => native?.close());

  const differences = (pack: Pack, actual: Verdicts) =>
    compare(pack, expected.get(pack) ?? [], actual);

  it('looks at many verdicts, of which many are true and many are false', () => {
    const verdicts = [...expected.values()].flat(2);
    expect(verdicts.length).toBeGreaterThanOrEqual(isQuick ? 200_000 : 1_000_000);
    const share = verdicts.filter((verdict) => verdict).length / verdicts.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it.each(packs)('the predicate decides as json-rules-engine does, seed $seed', (pack) => {
    expect(differences(pack, verdictsByPredicate(pack))).toEqual(agreement);
  });

  it.each(packs)('DuckDB decides as json-rules-engine does, seed $seed', async (pack) => {
    expect(differences(pack, await verdictsBySql(native, pack))).toEqual(agreement);
  });

  it.each(packs.slice(0, 1))(
    'so does DuckDB in WebAssembly, seed $seed',
    async (pack) => {
      const wasm = await openNodeWasm();
      try {
        await createRows(wasm, pack);
        expect(pack.rules.length * pack.rows.length).toBeGreaterThanOrEqual(50_000);
        expect(differences(pack, await verdictsBySql(wasm, pack))).toEqual(agreement);
      } finally {
        await wasm.close();
      }
    },
    120_000,
  );

  it.each(Object.entries(mutants))('it would be found out if %s', async (_, mutation) => {
    let wrong = 0;
    for (const pack of packs) {
      const actual = await verdictsBySql(native, pack, (node) => mutate(node, mutation));
      wrong += differences(pack, actual).wrong;
      if (wrong > 0) break;
    }
    expect(wrong).toBeGreaterThan(0);
  });
});
