import { type ExactDecimal, type NumberFormat, numberFormats, parseNumber } from '@tolok/dataset';
import { pointInterval, rationalOfDecimal } from '@tolok/formula';
import type { ExpectPrinted } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import type { ResourceCells } from '../cells/resourceCells.ts';
import type { Relation, Verdict } from '../relations/relation.ts';
import { printedText } from '../relations/words.ts';
import type { Method } from './method.ts';

type Formats = ExpectPrinted['formats'][string];

/** Every number is what its printed characters say in the format its table is declared to use. */
export const printed: Method<ExpectPrinted> = ({ expect, tables, report }) => {
  const found: { readonly table: ResourceCells; readonly formats: Formats }[] = [];
  let nulls = 0;
  for (const name of expect.printed) {
    const table = tables.of(name);
    const formats = expect.formats[name];
    if (!table) report('check.resource-unknown', { name, nearest: '–' });
    else if (!formats) report('check.format-missing', { name });
    else {
      found.push({ table, formats });
      for (let row = 0; row < table.rows; row++) if (!isPrinted(table, row)) nulls++;
    }
  }
  return { relations: rereadAll(found), excluded: 0, nulls };
};

const isPrinted = (table: ResourceCells, row: number): boolean =>
  table.key('value', row) !== null && table.key('asPrinted', row) !== null;

/** One by one: every printed number of a package is one of them. */
function* rereadAll(
  tables: readonly { readonly table: ResourceCells; readonly formats: Formats }[],
): Iterable<Relation> {
  for (const { table, formats } of tables)
    for (let row = 0; row < table.rows; row++)
      if (isPrinted(table, row)) yield reread(table, row, table.cell(row, 'value'), formats);
}

function reread(table: ResourceCells, row: number, cell: Cell, formats: Formats): Relation {
  const format = formatOf(table, row, cell, formats);
  const read = (): ExactDecimal | null =>
    parseNumber(cell.asPrinted ?? '', format).value?.digits ?? null;
  return {
    key: [String(table.key('rowNumber', row) ?? row), cell.column ?? ''],
    cells: [cell],
    parts: [],
    told: [],
    repairs: [],
    judge(): Verdict {
      const found = read();
      if (!found || !cell.value) return { says: 'fails', expected: null };
      const [left, right] = [rationalOfDecimal(found), rationalOfDecimal(cell.value)];
      const same = left.numerator === right.numerator && left.denominator === right.denominator;
      return { says: same ? 'holds' : 'fails', expected: pointInterval(left) };
    },
    sentence({ expected }) {
      const shown = printedText(cell).id;
      return expected
        ? {
            id: `Tersimpan lain dari yang tercetak: ${shown}.`,
            en: `Stored otherwise than printed: ${shown}.`,
          }
        : {
            id: `"${shown}" bukan bilangan dalam format ${format.name}.`,
            en: `"${shown}" is no number in the format ${format.name}.`,
          };
    },
  };
}

function formatOf(table: ResourceCells, row: number, cell: Cell, formats: Formats): NumberFormat {
  const column = cell.column ?? '';
  const number = String(table.key('rowNumber', row) ?? '');
  const name = formats.rows?.[number]?.[column] ?? formats.columns?.[column] ?? formats.others;
  const word = formats.words?.find((one) => cell.asPrinted?.endsWith(` ${one}`));
  return { ...numberFormats[name], ...(word === undefined ? {} : { suffixWord: word }) };
}
