import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expect } from '@tolok/schema';
import { cellId } from '../cells/cell.ts';
import { tablesOf } from '../cells/tables.ts';
import { type MadeCell, madeCheck, madeReport } from '../madeReport.suite.ts';
import { relate } from '../methods/index.ts';
import type { Judged } from '../relations/judged.ts';
import { judgeAll, rowsOf } from './judging.ts';

const roles = { where: { role: 'part' }, unit: 'rupiah', list: true } as const;
const expectations: readonly Expect[] = [
  {
    total: { resource: 'a', where: { role: 'total' } },
    parts: { where: { role: 'part' } },
    by: ['year'],
  },
  {
    ...{ formula: 'sum(X)', unit: 'rupiah', cells: { resource: 'a' }, by: ['year'] },
    ...{ inputs: { X: roles }, result: { where: { role: 'total' } } },
  },
  { rising: { resource: 'a', where: { role: 'part' } }, along: 'quarter', by: ['year'] },
  { printed: ['a'], formats: { a: { others: 'id-ID' } } },
];

/** Two parts and their total for every year; some figures are another than they should be. */
const table = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(7)), { minLength: 1, maxLength: 12 })
  .map((years) =>
    years.flatMap(([first, second, total], year): MadeCell[] => [
      { row: 'satu', role: 'part', quarter: 1, year, printed: String(first), unit: 'rupiah' },
      { row: 'dua', role: 'part', quarter: 2, year, printed: String(second), unit: 'rupiah' },
      { row: 'jumlah', role: 'total', year, printed: String(total), stored: '3', unit: 'rupiah' },
    ]),
  );

const told = (all: readonly Judged[]) =>
  all.map(({ relation, verdict }) => [relation.key, verdict.says, relation.cells]);

describe('relations that are not kept', () => {
  it('come to the same, and are there again where a failure needs them', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...expectations), (a, expect_) => {
        const tables = tablesOf(madeReport({ a }));
        const relations = () =>
          relate({ expect: expect_, tables, rules: null, report: () => undefined }).relations;
        const [none, all] = [0, Infinity].map((most) =>
          judgeAll(madeCheck(expect_), relations(), relations, tables, most),
        );
        if (!none || !all) throw new Error('Two were asked for');
        expect(none.evaluated).toBe(all.evaluated);
        expect([...none.undecided]).toEqual([...all.undecided]);
        expect([...none.proved]).toEqual([...all.proved]);
        expect(all.proved).toHaveLength([...all.proved].length);
        expect(told(none.failures)).toEqual(told(all.failures));
        const rows = rowsOf(all.failures);
        expect(told(none.about(rows))).toEqual(told(all.about(rows)));
        for (const one of relations()) {
          const isTold = one.cells.map((cell) => all.isTold(cell));
          expect(one.cells.map((cell) => none.isTold(cell))).toEqual(isTold);
          // What can be told of is what can be repaired.
          if (one.judge().says !== 'holds') continue;
          expect(one.told.map(cellId)).toEqual(one.repairs.map(({ cell }) => cellId(cell)));
          expect(one.told.every((cell) => all.isTold(cell))).toBe(true);
        }
      }),
      { seed: 8 },
    );
  });
});
