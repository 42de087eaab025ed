import { type Formula, isInterval, parseFormula, tightInterval } from '@tolok/formula';
import type { CheckInputs, ExpectFormula, UnitName } from '@tolok/schema';
import { groupCells, wantedOf } from '../cells/select.ts';
import { heldTo } from '../relations/heldTo.ts';
import { type Relation, nothingRelated } from '../relations/relation.ts';
import { saysAndShould } from '../relations/words.ts';
import {
  areFilled,
  gather,
  gatherInputs,
  intervalsOf,
  keyOf,
  nullsOf,
  shownGroup,
} from './gather.ts';
import type { Method, Report } from './method.ts';

/** A printed figure is what a formula gives from other printed cells. */
export const formula: Method<ExpectFormula> = ({ expect, tables, report }) => {
  const { cells, by, inputs, result } = expect;
  const read = readFormula(expect.formula, inputs, expect.unit, report);
  const printed = gather(tables, wantedOf(cells, result), by, report);
  const inputsOf = gatherInputs(tables, cells, inputs, by, report);
  if (!read) return nothingRelated;
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, [first, ...others]] of groupCells(printed, by)) {
    if (others.length > 0) {
      const values = { name: 'result', count: others.length + 1, group: shownGroup(group) };
      report('check.several', values);
      continue;
    }
    const used = inputsOf(group);
    nulls += (used ? nullsOf(used) : 0) + (first?.cell.value ? 0 : 1);
    if (!first?.cell.value || !used || !areFilled(used)) {
      excluded++;
      continue;
    }
    const { cell } = first;
    const giver = { id: `${expect.formula} memberi`, en: `${expect.formula} gives` };
    relations.push({
      // Only what fails is asked for these, and most hold.
      get key() {
        return keyOf(group);
      },
      cells: [cell, ...used.flatMap((one) => one.cells)],
      parts: [],
      told: [cell],
      get repairs() {
        const to = evaluate(read, used);
        return to ? [{ cell, to }] : [];
      },
      judge(instead) {
        const expected = evaluate(read, used, instead);
        return expected ? heldTo(cell, expected, instead) : { says: 'open', expected: null };
      },
      sentence: ({ expected }) => (expected ? saysAndShould(cell, expected, giver) : giver),
    });
  }
  return { relations, excluded, nulls };
};

function evaluate(
  read: Formula,
  used: Parameters<typeof intervalsOf>[0],
  instead?: Parameters<typeof intervalsOf>[1],
) {
  const intervals = intervalsOf(used, instead);
  const outcome = intervals && tightInterval(read, intervals);
  return outcome && isInterval(outcome) ? outcome : null;
}

/** Reads the formula of a check; its problems are those of a formula. */
export function readFormula(
  text: string,
  inputs: CheckInputs,
  unit: UnitName | undefined,
  report: Report,
): Formula | null {
  const named = Object.entries(inputs).map(([name, { unit: own, list }]) => [
    name,
    { unit: own, ...(list ? { list } : {}) },
  ]);
  const { value, problems } = parseFormula(text, {
    inputs: Object.fromEntries(named) as Parameters<typeof parseFormula>[1]['inputs'],
    ...(unit ? { unit } : {}),
  });
  for (const { code, values, range } of problems) report(code, values, { range });
  return value ?? null;
}
