import { type Interval, overlaps, rationalOfDecimal } from '@tolok/formula';
import { inputAllows } from '../cells/allowed.ts';
import { type Cell, cellId } from '../cells/cell.ts';
import { printedText } from '../relations/words.ts';
import type { Cause } from './cause.ts';

const isSaid = (cell: Cell, by: Cell): boolean =>
  cell.value !== null &&
  by.value !== null &&
  rationalOfDecimal(cell.value).numerator === rationalOfDecimal(by.value).numerator &&
  rationalOfDecimal(cell.value).denominator === rationalOfDecimal(by.value).denominator;

/** The value of another year stands there, most often that of the last. */
export const lastYear: Cause = {
  name: 'last-year',
  fits({ cell, near }) {
    const found = near.otherYears(cell).find((one) => isSaid(one, cell));
    return found && !isTrivial(cell)
      ? {
          id: `Sama dengan angka tahun lain: ${printedText(found)} (${found.column ?? found.table}).`,
          en: `The same as the figure of another year: ${printedText(found)} (${found.column ?? found.table}).`,
        }
      : null;
  },
};

/** 0, 1 and 100 stand in every second cell. */
const isTrivial = ({ value }: Cell): boolean => {
  const { numerator, denominator } = rationalOfDecimal(value ?? { scaled: 0n, scale: 0 });
  return denominator === 1n && (numerator === 0n || numerator === 1n || numerator === 100n);
};

/** It was worked out with the figure of another year. */
export const otherYear: Cause = {
  name: 'other-year',
  fits({ root, cell, near }) {
    const [{ relation }] = root.failures;
    if (cellId(relation.cells[0]) !== cellId(cell)) return null;
    for (const input of relation.cells.slice(1)) {
      for (const other of near.otherYears(input)) {
        const to = inputAllows(other);
        if (!to || isSaid(other, input)) continue;
        if (relation.judge({ cell: input, to }).says !== 'holds') continue;
        return {
          id: `Cocok bila dihitung dengan ${printedText(other)} dari tahun lain (${other.column ?? other.table}).`,
          en: `It fits when worked out with ${printedText(other)} of another year (${other.column ?? other.table}).`,
        };
      }
    }
    return null;
  },
};

/** Whether a neighbour says what would have to stand there. */
function fits(one: Cell, cell: Cell, to: Interval): boolean {
  const said = inputAllows(one);
  return said !== null && !isTrivial(one) && !isSaid(one, cell) && overlaps(said, to);
}

/** What belongs there stands one column further. */
export const shiftedColumn: Cause = {
  name: 'shifted-column',
  fits({ cell, to, near }) {
    const found = near.inRow.find((one) => fits(one, cell, to));
    return found
      ? {
          id: `Angkanya ada di kolom lain: ${found.column ?? '–'}.`,
          en: `Its figure stands in another column: ${found.column ?? '–'}.`,
        }
      : null;
  },
};

/** What belongs there stands in another row. */
export const shiftedRow: Cause = {
  name: 'shifted-row',
  fits({ cell, to, near }) {
    const found = near.inColumn.find((one) => fits(one, cell, to));
    return found
      ? {
          id: `Angkanya ada di baris lain: ${found.row ?? '–'}.`,
          en: `Its figure stands in another row: ${found.row ?? '–'}.`,
        }
      : null;
  },
};
