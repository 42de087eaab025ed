import { type ExpectIntact, type Problem, type Text, nearest, problemMessage } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import type { ResourceCells } from '../cells/resourceCells.ts';
import type { Relation } from '../relations/relation.ts';
import type { Method } from './method.ts';

/**
 * Every table has the bytes and rows that the descriptor of its package states, as its reader found
 * them. Of a table that stays in its file, which nobody read, nothing is said.
 */
export const intact: Method<ExpectIntact> = ({ expect, tables, report }) => {
  const relations: Relation[] = [];
  let excluded = 0;
  for (const name of expect.intact) {
    const table = tables.of(name);
    if (table?.file) relations.push(asStated(name, table, table.file));
    else if (table) excluded++;
    else {
      const values = { name, nearest: nearest(name, tables.names) ?? '–' };
      report('check.resource-unknown', values);
    }
  }
  return { relations, excluded, nulls: 0 };
};

function asStated(
  name: string,
  table: ResourceCells,
  { hash, differing }: NonNullable<ResourceCells['file']>,
): Relation {
  const [first] = differing;
  const cell: Cell = {
    ...table.cell(0, 'hash'),
    ...{ row: null, index: -1, column: null, line: null, asPrinted: null, value: null, text: hash },
  };
  const stated = first && String(first.values['declared']);
  return {
    key: [name],
    cells: [cell],
    parts: [],
    told: [],
    repairs: [],
    judge: () => ({
      says: first ? 'fails' : 'holds',
      expected: null,
      ...(stated ? { expectedText: stated } : {}),
    }),
    sentence: () => allOf(differing),
  };
}

const mended: Text = {
  id: 'Bila perubahan itu disengaja, tolok fmt memperbarui deskriptornya.',
  en: 'If the change is intended, tolok fmt updates the descriptor.',
};

const allOf = (differing: readonly Problem[]): Text => {
  const texts = differing.map(problemMessage);
  const all = [...texts, mended];
  return { id: all.map(({ id }) => id).join(' '), en: all.map(({ en }) => en).join(' ') };
};
