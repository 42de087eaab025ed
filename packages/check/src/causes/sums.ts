import { type Interval, addIntervals, overlaps, subtractIntervals } from '@tolok/formula';
import { inputAllows, resultAllows } from '../cells/allowed.ts';
import { type Cell, cellId } from '../cells/cell.ts';
import type { Cause, Fit, Suspicion } from './cause.ts';
import { chanceOf } from './chance.ts';

/** The parts of the total that the wrong cell is; none where it is no total. */
export function partsOf({ root, cell }: Suspicion): readonly Cell[] {
  const own = root.failures.find(({ relation }) => cellId(relation.cells[0]) === cellId(cell));
  return own?.relation.parts ?? [];
}

/** A total lacks one of its parts. */
export const missingPart: Cause = {
  name: 'missing-part',
  fits: (suspicion) =>
    partsThat(suspicion, addIntervals, (name) => ({
      id: `Bagian ${name} tidak ikut dijumlahkan.`,
      en: `The part ${name} is left out.`,
    })),
};

/** A total has one of its parts twice. */
export const doubledPart: Cause = {
  name: 'doubled-part',
  fits: (suspicion) =>
    partsThat(suspicion, subtractIntervals, (name) => ({
      id: `Bagian ${name} dijumlahkan dua kali.`,
      en: `The part ${name} is added twice.`,
    })),
};

/** Each part with which the printed total comes to what it should be. */
function partsThat(
  suspicion: Suspicion,
  mend: (total: Interval, part: Interval) => Interval,
  said: (name: string) => Fit['text'],
): readonly Fit[] {
  const { cell, to } = suspicion;
  const printed = resultAllows(cell);
  const parts = partsOf(suspicion).filter(({ value }) => value !== null && value.scaled !== 0n);
  return parts.flatMap((part) => {
    const own = inputAllows(part);
    if (!printed || !own || !overlaps(mend(printed, own), to)) return [];
    const name = nameAmong(part, partsOf(suspicion));
    return [{ text: said(name), chance: chanceOf(parts.length, to, cell, part), about: name }];
  });
}

/** What tells a part from the others: its row, its column where they share a row, or both. */
function nameAmong({ row, column, table }: Cell, parts: readonly Cell[]): string {
  const isOneRow = parts.every((one) => one.row === row);
  const isOneColumn = parts.every((one) => one.column === column);
  const names = isOneRow ? [column] : isOneColumn ? [row] : [row, column];
  return names.filter((name) => name !== null).join(', ') || table;
}
