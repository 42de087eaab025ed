import { type Interval, addIntervals, subtractIntervals } from '@tolok/formula';
import type { Cell } from '../cells/cell.ts';
import { inputAllows, resultAllows } from '../cells/allowed.ts';
import { heldTo, inputOr } from '../relations/heldTo.ts';
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
  let repairs: readonly Repair[] | undefined;
  return {
    key,
    cells: [total, ...parts],
    parts,
    told: [total, ...parts],
    // Only what fails is asked for these, again and again; most hold.
    get repairs() {
      return (repairs ??= [{ cell: total, to: sum }, ...partRepairs(printed, parts)]);
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
function partRepairs(printed: Interval, parts: readonly Cell[]): Repair[] {
  const allowed = parts.map((part) => inputAllows(part));
  // What stands before a part and what stands behind it, so that nothing is added up twice.
  const behind: (Interval | null)[] = [];
  let sum: Interval | null = null;
  for (let i = parts.length - 1; i >= 0; i--) {
    behind[i] = sum;
    sum = plus(sum, allowed[i] ?? null);
  }
  let before: Interval | null = null;
  return parts.map((cell, i) => {
    const others = plus(before, behind[i] ?? null);
    before = plus(before, allowed[i] ?? null);
    return { cell, to: others ? subtractIntervals(printed, others) : printed };
  });
}

const plus = (a: Interval | null, b: Interval | null): Interval | null =>
  a && b ? addIntervals(a, b) : (a ?? b);
