import type { ExpectEqual } from '@tolok/schema';
import { isExact, resultAllows } from '../cells/allowed.ts';
import { type Cell, saysSomething } from '../cells/cell.ts';
import { groupCells, wantedOf } from '../cells/select.ts';
import { heldTo, isSame } from '../relations/heldTo.ts';
import type { Relation, Verdict } from '../relations/relation.ts';
import { printedText, saidBy } from '../relations/words.ts';
import { gather, keyOf, shownGroup } from './gather.ts';
import type { Method } from './method.ts';

/**
 * The same fact is printed in several places alike: two roundings of one number are alike, two
 * counts only where they are the same. Texts are alike letter by letter. A fact that is only in one
 * of the places has nothing to be held to.
 */
export const equal: Method<ExpectEqual> = ({ expect, tables, report }) => {
  const { on } = expect;
  const [first, ...others] = expect.equal.map((side) =>
    groupCells(gather(tables, wantedOf(side), on, report), on),
  );
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, cells] of first ?? []) {
    if (cells.length > 1) {
      const values = { name: on.join(', '), count: cells.length, group: shownGroup(group) };
      report('check.several', values);
      continue;
    }
    const reference = cells[0]?.cell;
    for (const other of others) {
      for (const { cell } of other.get(group) ?? []) {
        if (!reference || isSame(reference, cell)) continue;
        if (!saysSomething(reference) || !saysSomething(cell)) {
          nulls++;
          excluded++;
        } else relations.push(sameFact(keyOf(group), counted(cell), counted(reference)));
      }
    }
  }
  return { relations, excluded, nulls };
};

/** Neither figure was worked out from the other, so that nothing was rounded where it is whole. */
const counted = (cell: Cell): Cell => (isExact(cell) ? { ...cell, exact: true } : cell);

function sameFact(key: readonly string[], cell: Cell, reference: Cell): Relation {
  const [own, theirs] = [resultAllows(cell), resultAllows(reference)];
  return {
    key,
    cells: [cell, reference],
    parts: [],
    told: own && theirs ? [cell, reference] : [],
    repairs:
      own && theirs
        ? [
            { cell, to: theirs },
            { cell: reference, to: own },
          ]
        : [],
    judge(instead): Verdict {
      if (!own || !theirs) {
        const [one, other] = [saidBy(cell), saidBy(reference)];
        return { says: one === other ? 'holds' : 'fails', expected: null, expectedText: other };
      }
      if (instead && isSame(instead.cell, reference)) return heldTo(cell, instead.to);
      return heldTo(cell, theirs, instead);
    },
    sentence: () => ({
      id: `Tercetak ${printedText(cell).id} di sini dan ${printedText(reference).id} di tempat lain.`,
      en: `Printed ${printedText(cell).en} here and ${printedText(reference).en} elsewhere.`,
    }),
  };
}
