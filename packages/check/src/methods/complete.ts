import type { ExpectComplete } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import { missingCell } from '../cells/missingCell.ts';
import { type Selected, groupCells, wantedOf } from '../cells/select.ts';
import { type Relation, nothingRelated } from '../relations/relation.ts';
import { gather, keyOf } from './gather.ts';
import type { Method } from './method.ts';

/** Every code stands there, and once; without a list of codes only repeated ones are told. */
export const complete: Method<ExpectComplete> = ({ expect, tables, report }) => {
  const { column, codes, by = [] } = expect;
  const wanted = wantedOf(expect.complete);
  const cells = gather(tables, wanted, [...by, column], report);
  const [resource] = wanted.resources;
  if (resource === undefined) return nothingRelated;
  const relations: Relation[] = [];
  for (const [group, rows] of groupCells(cells, by)) {
    const found = groupByText(rows, column);
    const [any] = rows;
    const absent = (codes ?? []).filter((code) => !found.has(code));
    for (const [name, same] of found) {
      const [first, ...others] = same.map(({ cell }) => cell);
      if (!first) continue;
      // Where one is twice and another is not, the one was written for the other: one mistake.
      const instead = others.length > 0 ? absent.shift() : undefined;
      relations.push(once([...keyOf(group), name], name, [first, ...others], instead));
    }
    for (const code of absent)
      if (any) relations.push(missing([...keyOf(group), code], code, any.cell));
  }
  return { relations, excluded: 0, nulls: 0 };
};

/** Rows by what a column says, as a text: codes may be numbers there. */
function groupByText(
  rows: readonly Selected[],
  column: string,
): ReadonlyMap<string, readonly Selected[]> {
  const groups = new Map<string, Selected[]>();
  for (const row of rows) {
    const name = String(row.key(column) ?? '–');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

const once = (
  key: readonly string[],
  name: string,
  cells: readonly [Cell, ...Cell[]],
  instead: string | undefined,
): Relation => ({
  key,
  cells,
  parts: [],
  told: [],
  repairs: [],
  judge: () => ({ says: cells.length === 1 ? 'holds' : 'fails', expected: null }),
  sentence: () =>
    instead === undefined
      ? {
          id: `"${name}" ada ${cells.length} kali, padahal harus sekali.`,
          en: `"${name}" is there ${cells.length} times where it must be once.`,
        }
      : {
          id: `"${name}" ada ${cells.length} kali, dan "${instead}" tidak ada.`,
          en: `"${name}" is there ${cells.length} times, and "${instead}" is not there.`,
        },
});

/** A code that is not there has no cell; the table's own place stands for it. */
const missing = (key: readonly string[], code: string, near: Cell): Relation => ({
  key,
  cells: [missingCell(code, near)],
  parts: [],
  told: [],
  repairs: [],
  judge: () => ({ says: 'fails', expected: null, expectedText: code }),
  sentence: () => ({ id: `"${code}" tidak ada.`, en: `"${code}" is not there.` }),
});
