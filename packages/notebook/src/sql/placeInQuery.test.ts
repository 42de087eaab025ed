import { openNative } from '@tolok/duckdb/native';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeQuery } from './composeQuery.ts';
import { placeInQuery } from './placeInQuery.ts';
import { readQuery } from './readQuery.ts';

let connection: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => {
  connection = await openNative({ threads: 1 });
  await connection.load('a b', {
    rows: 1,
    columns: [{ name: 'x', type: 'integer', values: BigInt64Array.of(1n) }],
  });
  await connection.lock();
});
afterAll(() => connection.close());

/** Where the database says that a query is wrong. */
async function placeOf(text: string): Promise<ReturnType<typeof placeInQuery>> {
  const { tokens } = readQuery(text);
  const tables = new Map([['t', 'a b']]);
  const statement = composeQuery(text, tokens, { tables, value: () => 12345 });
  const cause: unknown = await connection.store('kept', statement).catch((told: unknown) => told);
  return placeInQuery((cause as Error).message, text);
}

describe('the place of what the database refuses', () => {
  it.each([
    ['SELECT pagoo FROM t', { line: 1, column: 8 }],
    ['SELECT x,\n  x + pagoo\nFROM t', { line: 2, column: 7 }],
    ['WITH u AS (SELECT x FROM t)\nSELECT pagoo FROM u', { line: 2, column: 8 }],
    ['SELECT x FROM t WHERE x > AND 3', { line: 1, column: 27 }],
    ['SELECT $n + pagoo AS y FROM t', { line: 1 }],
  ])('%j', async (text, place) => expect(await placeOf(text)).toEqual(place));

  it('is nowhere where the database does not point', () => {
    expect(placeInQuery('Out of Memory Error: no room', 'SELECT 1')).toEqual({});
  });

  it('is the wrong name itself, however long its line is and on whichever it stands', async () => {
    const filling = fc.array(fc.constantFrom('x', '12', "'a'", 'x + 1', '(x * 2)'), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(filling, filling, fc.nat(3), async (left, right, above) => {
        const lines = [
          ...new Array<string>(above).fill('x,'),
          [...left, 'pagoo', ...right].join(', '),
        ];
        const text = `SELECT\n${lines.join('\n')}\nFROM t`;
        const { line = 0, column = 0 } = await placeOf(text);
        expect(line).toBe(above + 2);
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^pagoo\b/);
      }),
      { numRuns: 100 },
    );
  });
});
