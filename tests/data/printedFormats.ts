import { type NumberFormat, numberFormats } from '@tolok/dataset';
import type { Check, ExpectPrinted } from '@tolok/schema';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type PrintedCell } from './printedCell.ts';

const file = path.resolve(import.meta.dirname, '../../rules/checks/angka-tercetak.json');
const { expect: declared } = JSON.parse(readFileSync(file, 'utf8')) as Check & {
  readonly expect: ExpectPrinted;
};

/**
 * The format a cell of the report is printed in, as the check `angka-tercetak` declares it, with the
 * word its indicator allows behind it.
 */
export function printedFormat(cell: PrintedCell): NumberFormat {
  const formats = declared.formats[cell.resource];
  if (!formats) throw new Error(`${cell.resource} has no declared format`);
  const name =
    formats.rows?.[cell.rowNumber]?.[cell.column] ??
    formats.columns?.[cell.column] ??
    formats.others;
  const own = cell.indicator === null ? [] : (unitWords[cell.indicator] ?? []);
  const word = formats.words?.find(
    (candidate) => own.includes(candidate) && cell.asPrinted.endsWith(` ${candidate}`),
  );
  return { ...numberFormats[name], ...(word !== undefined && { suffixWord: word }) };
}

/** The cells that say there is no value, and how the data call them. */
export const absentCells: Readonly<Record<string, string>> = {
  '': 'empty',
  '-': 'dash',
  'N/A': 'n/a',
  '#DIV/0!': 'spreadsheet-error',
};

/** Which of the words of a table stand behind the numbers of an indicator. */
const unitWords: Readonly<Record<string, readonly string[]>> = {
  'tenant-inkubator': ['tenant'],
  kolaborasi: ['kolaborasi'],
  'peran-balai': ['Perusahaan', 'perusahaan'],
};
