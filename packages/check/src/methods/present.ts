import type { ExpectPresent } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import { groupKey, wantedOf } from '../cells/select.ts';
import type { Relation } from '../relations/relation.ts';
import { gather, keyOf } from './gather.ts';
import type { Method } from './method.ts';

/** Every row says something in each of these columns; an empty text says nothing. */
export const present: Method<ExpectPresent> = ({ expect, tables, report }) => {
  const { columns, by } = expect;
  const relations = columns.flatMap((column) => {
    const wanted = { ...wantedOf(expect.present), value: column };
    return gather(tables, wanted, by, report).map((one) => {
      const group = keyOf(groupKey(by.map((name) => one.key(name))));
      return filled([...group, column], one.cell, group.join(', '), one.key(column));
    });
  });
  return { relations, excluded: 0, nulls: 0 };
};

const filled = (
  key: readonly string[],
  cell: Cell,
  name: string,
  says: string | number | null,
): Relation => ({
  key,
  cells: [cell],
  parts: [],
  told: [],
  repairs: [],
  judge: () => ({ says: says === null || says === '' ? 'fails' : 'holds', expected: null }),
  sentence: () => ({
    id: `${name}: "${cell.field}" kosong.`,
    en: `${name}: "${cell.field}" is empty.`,
  }),
});
