import { type Connection, cell } from '@tolok/schema';
import { openNative } from '@tolok/duckdb/native';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GridTable, allRowsQuery } from './gridQuery.ts';
import { windowRows } from './gridView.ts';
import { type MadeGrid, exact, madeGrids, rowsOf } from './made.suite.ts';
import {
  type ColumnSummary,
  binCount,
  namedValues,
  readCount,
  readPage,
  readSummaries,
} from './readGrid.ts';

let connection: Connection;
let serial = 0;

beforeAll(async () => {
  connection = await openNative({ threads: 1 });
  await connection.lock();
});
afterAll(() => connection.close());

async function loaded({ table, columns }: MadeGrid): Promise<GridTable> {
  const name = `made "${++serial}"`;
  await connection.load(name, table);
  return { name, columns };
}

const holds = (law: (made: MadeGrid) => Promise<void>) =>
  fc.assert(fc.asyncProperty(madeGrids, law), { numRuns: 60 });

describe('what a grid shows', () => {
  it(
    'is what plain JavaScript over the table says: rows, their order, their numbers',
    { timeout: 60_000 },
    () =>
      holds(async (made) => {
        const table = await loaded(made);
        const wanted = rowsOf(made);
        const window = wanted.slice(made.view.offset, made.view.offset + windowRows);
        const { rows, numbers } = await readPage(connection, table, made.view);
        expect(rows.rows).toBe(window.length);
        made.table.columns.forEach((column, at) => {
          const shown = window.map((_, row) => exact(rows.columns[at]!, row));
          expect(shown).toEqual(window.map((row) => exact(column, row)));
        });
        if (numbers) expect(numbers).toEqual(window.map((row) => row + 1));
        else expect(made.columns.map(({ name }) => name)).toContain('rowid');
        expect(await readCount(connection, table, made.view.filters)).toBe(wanted.length);
        const all = await connection.query(allRowsQuery(table, made.view));
        expect(all.rows).toBe(wanted.length);
        expect(wanted.map((_, row) => exact(all.columns[0]!, row))).toEqual(
          wanted.map((row) => exact(made.table.columns[0]!, row)),
        );
      }),
  );

  it('is summed up as plain JavaScript sums it up', { timeout: 60_000 }, () =>
    holds(async (made) => {
      const table = await loaded(made);
      const rows = rowsOf({ ...made, view: { ...made.view, sort: null } });
      const found: ColumnSummary[] = [];
      for await (const one of readSummaries(connection, table, made.view.filters)) found.push(one);
      expect(found.map(({ column }) => column)).toEqual(made.columns.map(({ name }) => name));
      made.table.columns.forEach((column, at) => {
        const present = rows.filter((row) => exact(column, row) !== null);
        const { shape, ...counts } = found[at]!;
        expect(counts).toEqual({
          column: column.name,
          present: present.length,
          missing: rows.length - present.length,
        });
        if (present.length === 0) return expect(shape).toEqual({ kind: 'none' });
        if (shape.kind === 'numbers') {
          const numbers = present.map((row) => cell(column, row) as number);
          const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
          expect(cell(shape.least, 0)).toBeCloseTo(least, 12);
          expect(cell(shape.most, 0)).toBeCloseTo(most, 12);
          expect(shape.bins).toEqual(binsOf(numbers, least, most));
        } else if (shape.kind === 'values') {
          const values = present.map((row) => exact(column, row) as string | boolean);
          expect(shape).toEqual({ kind: 'values', ...commonestOf(values) });
        } else expect.unreachable();
      });
    }),
  );
});

function binsOf(numbers: readonly number[], least: number, most: number): number[] {
  const span = most * 0.5 - least * 0.5;
  if (span === 0) return [numbers.length];
  const bins = new Array<number>(binCount).fill(0);
  for (const x of numbers) {
    const part = Math.floor(((x * 0.5 - least * 0.5) / span) * binCount);
    bins[Math.min(part, binCount - 1)]! += 1;
  }
  return bins;
}

function commonestOf(values: readonly (string | boolean)[]) {
  const counts = new Map<string | boolean, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const commonest = [...counts]
    .sort(
      ([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b))),
    )
    .slice(0, namedValues)
    .map(([value, rows]) => ({ value, rows }));
  return { commonest, others: values.length - commonest.reduce((sum, { rows }) => sum + rows, 0) };
}
