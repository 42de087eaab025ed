import type { ExpectTree } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import { type Selected, groupCells, wantedOf } from '../cells/select.ts';
import type { Relation } from '../relations/relation.ts';
import { gather, shownGroup } from './gather.ts';
import type { Method } from './method.ts';
import { sumRelation } from './sums.ts';

/** Each node of a tree is the sum of its children; leaves have nothing to be held to. */
export const tree: Method<ExpectTree> = ({ expect, tables, report }) => {
  const { node, parent, by = [] } = expect;
  const cells = gather(tables, wantedOf(expect.tree), [node, parent, ...by], report);
  const nodes = groupCells(cells, [node, ...by]);
  const children = groupCells(
    cells.filter((one) => one.key(parent) !== null),
    [parent, ...by],
  );
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, below] of children) {
    const [first, ...others] = nodes.get(group) ?? [];
    if (others.length > 0) {
      const values = { name: node, count: others.length + 1, group: shownGroup(group) };
      report('check.several', values);
      continue;
    }
    const filled = withNumbers(below);
    nulls += below.length - filled.length;
    const key = first ? [node, ...by].map((name) => String(first.key(name) ?? '–')) : [];
    const relation = first && filled.length > 0 ? sumRelation(key, first.cell, filled) : null;
    if (relation) relations.push(relation);
    else excluded++;
  }
  return { relations, excluded, nulls };
};

const withNumbers = (all: readonly Selected[]): readonly Cell[] =>
  all.map(({ cell }) => cell).filter(({ value }) => value);
