import { type Interval, addIntervals, subtractIntervals } from '@tolok/formula';
import type { Cell } from '../cells/cell.ts';
import { resultAllows } from '../cells/allowed.ts';
import { heldTo, inputOr, isSame } from '../relations/heldTo.ts';
import type { Relation, Repair } from '../relations/relation.ts';
import { saysAndShould } from '../relations/words.ts';

/**
 * A printed total and its parts, as XBRL Calculations 1.1 has it: the total may be anything that
 * the digits of its parts add up to. Null where a figure is missing.
 */
export function sumRelation(
  key: readonly string[],
  total: Cell,
  parts: readonly Cell[],
): Relation | null {
  const sum = sumOf(parts);
  const printed = resultAllows(total);
  if (!sum || !printed) return null;
  const by = {
    id: `${parts.length} bagiannya berjumlah`,
    en: `its ${parts.length} parts add up to`,
  };
  return {
    key,
    cells: [total, ...parts],
    parts,
    // Only what fails is asked for these, and most hold.
    get repairs() {
      return [{ cell: total, to: sum }, ...partRepairs(printed, parts)];
    },
    judge(instead) {
      const expected = instead ? sumOf(parts, instead) : sum;
      return expected ? heldTo(total, expected, instead) : { says: 'open', expected: null };
    },
    sentence: ({ expected }) => saysAndShould(total, expected ?? sum, by),
  };
}

function sumOf(parts: readonly Cell[], instead?: Repair): Interval | null {
  let sum: Interval | null = null;
  for (const part of parts) {
    const allowed = inputOr(part, instead);
    if (!allowed) return null;
    sum = sum ? addIntervals(sum, allowed) : allowed;
  }
  return sum;
}

/** What each part would have to be for the printed total to be right. */
const partRepairs = (printed: Interval, parts: readonly Cell[]): Repair[] =>
  parts.flatMap((cell) => {
    const others = sumOf(parts.filter((one) => !isSame(one, cell)));
    return [{ cell, to: others ? subtractIntervals(printed, others) : printed }];
  });
