import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { openNative } from '@tolok/duckdb/native';
import { type Formula, functionNames, parseFormula } from '@tolok/formula';
import { type Connection, problemMessage } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactFormula, roundedFormula } from './formulaArbitrary.ts';
import {
  type Reading,
  casesOf,
  context,
  loadCases,
  readCases,
  readColumns,
  readSql,
  ulps,
} from './formulaReadings.ts';

const cases = casesOf(20221231, 250);
let databases: Connection[] = [];

beforeAll(async () => {
  databases = await Promise.all([openNative({ threads: 2 }), openNodeWasm()]);
  for (const database of databases) await loadCases(database, cases);
}, 60_000);

afterAll(async () => {
  for (const database of databases) await database.close();
});

/** Formulas declared in turn as ratio and as percent, to place the hundredfold in half of them. */
function formulasOf(texts: readonly string[]): Formula[] {
  return texts.map((text, i) => {
    const { value, problems } = parseFormula(text, {
      ...context,
      unit: i % 2 === 0 ? 'percent' : 'ratio',
    });
    if (!value) throw new Error(`${text}: ${problems.map((p) => problemMessage(p).en).join('; ')}`);
    return value;
  });
}

async function check(texts: readonly string[], limit: number): Promise<void> {
  const formulas = formulasOf(texts);
  const expected = formulas.map((formula) => readCases(formula, cases));
  formulas.forEach((formula, i) => {
    same('columns', formula, readColumns(formula, cases), expected[i] ?? [], limit);
  });
  for (const database of databases) {
    const found = await readSql(database, formulas);
    formulas.forEach((formula, i) => {
      same(database.engine, formula, found[i] ?? [], expected[i] ?? [], limit);
    });
  }
}

function same(
  reader: string,
  { text }: Formula,
  found: readonly Reading[],
  expected: readonly Reading[],
  limit: number,
): void {
  expect(found.length).toBe(expected.length);
  for (const [i, reading] of found.entries()) {
    const wanted = expected[i];
    if (!wanted || agree(reading, wanted, limit)) continue;
    const place = { reader, text, case: cases[i] };
    expect({ ...place, ...reading }).toEqual({ ...place, ...wanted });
  }
}

const agree = (a: Reading, b: Reading, limit: number): boolean =>
  a.reason === b.reason && (b.reason !== 0 || ulps(a.value, b.value) <= limit);

describe('a formula means the same to one case, to columns, to DuckDB and to DuckDB-WASM', () => {
  it('to the last bit, with the same reasons', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(exactFormula, { minLength: 4, maxLength: 8 }), (texts) =>
        check(texts, 0),
      ),
      { seed: 7, numRuns: 25 },
    );
  });

  it(
    'within four units in the last place for log, exp, ** and geomean',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(roundedFormula, { minLength: 4, maxLength: 8 }), (texts) =>
          check(texts, 4),
        ),
        { seed: 11, numRuns: 7 },
      );
    },
  );

  it('in formulas that use every function, and give values as well as each reason', () => {
    const texts = [
      ...fc.sample(exactFormula, { seed: 7, numRuns: 300 }),
      ...fc.sample(roundedFormula, { seed: 11, numRuns: 60 }),
    ];
    const all = texts.join(' ');
    expect(functionNames.filter((name) => !all.includes(`${name}(`))).toEqual([]);
    const readings = formulasOf(texts).flatMap((formula) => readCases(formula, cases));
    const share = (reason: number) =>
      readings.filter((r) => r.reason === reason).length / readings.length;
    expect(share(0)).toBeGreaterThan(0.2);
    for (const reason of [1, 2, 3, 4, 5, 6]) expect(share(reason)).toBeGreaterThan(0.01);
  });
});
