import { overlaps, pointInterval, rationalOfDecimal } from '@tolok/formula';
import { inputAllows } from '../cells/allowed.ts';
import { type Cell, cellId } from '../cells/cell.ts';
import { printedText } from '../relations/words.ts';
import type { Cause, Fit, Suspicion } from './cause.ts';
import { chanceOf, isSaid, isTrivial } from './chance.ts';

/** The value of another year stands there, most often that of the last. */
export const lastYear: Cause = {
  name: 'last-year',
  fits({ cell, near }) {
    const others = near.otherYears(cell);
    const found = others.find((one) => isSaid(one, cell));
    if (!found || isTrivial(cell)) return [];
    const itself = pointInterval(rationalOfDecimal(cell.value));
    const fit = {
      text: {
        id: `Sama dengan angka tahun lain: ${printedText(found).id} (${found.column ?? found.table}).`,
        en: `The same as the figure of another year: ${printedText(found).en} (${found.column ?? found.table}).`,
      },
      chance: chanceOf(others.indexOf(found) + 1, itself, cell, found),
      about: columnsOf(cell, found),
    };
    return [fit];
  },
};

/** It was worked out with the figure of another year, or is held to one. */
export const otherYear: Cause = {
  name: 'other-year',
  fits: (suspicion) => [...workedOutWith(suspicion), ...heldToOther(suspicion)],
};

function workedOutWith({ root, cell, near }: Suspicion): readonly Fit[] {
  const [{ relation }] = root.failures;
  if (cellId(relation.cells[0]) !== cellId(cell)) return [];
  const inputs = relation.cells.slice(1);
  return inputs.flatMap((input) =>
    near.otherYears(input).flatMap((other, i) => {
      const to = inputAllows(other);
      if (!to || isSaid(other, input)) return [];
      const { says, expected } = relation.judge({ cell: input, to });
      if (says !== 'holds' || !expected) return [];
      return [
        {
          text: {
            id: `Cocok bila dihitung dengan ${printedText(other).id} dari tahun lain (${other.column ?? other.table}).`,
            en: `It fits when worked out with ${printedText(other).en} of another year (${other.column ?? other.table}).`,
          },
          chance: chanceOf(inputs.length * (i + 1), expected, cell),
          about: columnsOf(cell, other),
        },
      ];
    }),
  );
}

function heldToOther({ cell, to, near }: Suspicion): readonly Fit[] {
  return near.otherYears(cell).flatMap((other, i) => {
    const said = inputAllows(other);
    if (!said || isTrivial(other) || isSaid(other, cell) || !overlaps(said, to)) return [];
    return [
      {
        text: {
          id: `Yang seharusnya adalah angka tahun lain: ${printedText(other).id} (${other.column ?? other.table}).`,
          en: `What follows is the figure of another year: ${printedText(other).en} (${other.column ?? other.table}).`,
        },
        chance: chanceOf(i + 1, to, cell, other),
        about: columnsOf(cell, other),
      },
    ];
  });
}

/** What belongs there stands one column further. */
export const shiftedColumn: Cause = {
  name: 'shifted-column',
  fits: (suspicion) =>
    standsAt(suspicion, suspicion.near.inRow, ({ column }) => ({
      id: `Angkanya ada di kolom lain: ${column ?? '–'}.`,
      en: `Its figure stands in another column: ${column ?? '–'}.`,
    })),
};

/** What belongs there stands in another row. */
export const shiftedRow: Cause = {
  name: 'shifted-row',
  fits: (suspicion) =>
    standsAt(suspicion, suspicion.near.inColumn, ({ row }) => ({
      id: `Angkanya ada di baris lain: ${row ?? '–'}.`,
      en: `Its figure stands in another row: ${row ?? '–'}.`,
    })),
};

/**
 * The neighbours that say what would have to stand there. What a figure is held to alone stands where
 * it belongs, and so does what another check proves.
 */
function standsAt(
  { root, cell, to, isProved }: Suspicion,
  neighbours: readonly Cell[],
  said: (found: Cell) => Fit['text'],
): readonly Fit[] {
  const [{ relation }] = root.failures;
  // Of two places of one fact the other says what is asked for, wherever it stands.
  const own = new Set(relation.cells.length === 2 ? relation.cells.map(cellId) : []);
  return neighbours.flatMap((one, i) => {
    const allowed = inputAllows(one);
    if (!allowed || isTrivial(one) || isSaid(one, cell) || !overlaps(allowed, to)) return [];
    if (own.has(cellId(one)) || isProved(one)) return [];
    return [{ text: said(one), chance: chanceOf(i + 1, to, cell, one) }];
  });
}

/** The same two columns of other rows: where one year was taken for another, more rows tell. */
const columnsOf = (cell: Cell, other: Cell): string =>
  [cell.resource, cell.column, other.resource, other.column].join(' ');
