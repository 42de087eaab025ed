import { type Interval, meet } from '@tolok/formula';
import { type Cell, cellId } from '../cells/cell.ts';
import { inputAllows, resultAllows } from '../cells/allowed.ts';
import type { Repair, Verdict } from './relation.ts';

/** What a cell says as an input, or what it might say in its place. */
export function inputOr(cell: Cell, instead: Repair | undefined): Interval | null {
  return instead && isSame(cell, instead.cell) ? instead.to : inputAllows(cell);
}

/** Holds a printed figure to what others give: its digits must leave room for it. */
export function heldTo(cell: Cell, expected: Interval, instead?: Repair): Verdict {
  if (instead && isSame(cell, instead.cell))
    return { says: meet(instead.to, expected) ? 'holds' : 'fails', expected };
  const rounded = resultAllows(cell);
  if (!rounded) return { says: 'open', expected };
  if (meet(rounded, expected)) return { says: 'holds', expected };
  const cut = resultAllows(cell, 'truncate');
  return { says: cut && meet(cut, expected) ? 'truncated' : 'fails', expected };
}

export const isSame = (a: Cell, b: Cell): boolean => a === b || cellId(a) === cellId(b);
