import type { ExpectTotal } from '@tolok/schema';
import { groupCells, wantedOf } from '../cells/select.ts';
import type { Relation } from '../relations/relation.ts';
import { gather, keyOf, shownGroup } from './gather.ts';
import type { Method } from './method.ts';
import { sumRelation } from './sums.ts';

/** A printed total is the sum of its parts. A part without a number adds nothing. */
export const total: Method<ExpectTotal> = ({ expect, tables, report }) => {
  const { by } = expect;
  const totals = groupCells(gather(tables, wantedOf(expect.total), by, report), by);
  const parts = groupCells(gather(tables, wantedOf(expect.total, expect.parts), by, report), by);
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, [first, ...others]] of totals) {
    if (others.length > 0) {
      const values = { name: 'total', count: others.length + 1, group: shownGroup(group) };
      report('check.several', values);
      continue;
    }
    const all = (parts.get(group) ?? []).map(({ cell }) => cell);
    const filled = all.filter(({ value }) => value);
    nulls += all.length - filled.length + (first?.cell.value ? 0 : 1);
    const relation =
      first && filled.length > 0 ? sumRelation(keyOf(group), first.cell, filled) : null;
    if (relation) relations.push(relation);
    else excluded++;
  }
  return { relations, excluded, nulls };
};
