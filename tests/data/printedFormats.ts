import { type NumberFormat, type NumberFormatName, numberFormats } from '@tolok/dataset';
import { type PrintedCell } from './printedCell.ts';

/** The format a cell of the report is printed in, with the word its indicator allows behind it. */
export function printedFormat(cell: PrintedCell): NumberFormat {
  const formats: TableFormats | undefined = printedFormats[cell.resource];
  if (!formats) throw new Error(`${cell.resource} has no declared format`);
  const name =
    formats.exceptions?.[cell.rowNumber]?.[cell.column] ??
    formats.columns?.[cell.column] ??
    formats.others;
  const words = cell.indicator === null ? [] : (unitWords[cell.indicator] ?? []);
  const word = words.find((candidate) => cell.asPrinted.endsWith(` ${candidate}`));
  return { ...numberFormats[name], ...(word !== undefined && { suffixWord: word }) };
}

/** The cells that say there is no value, and how the data call them. */
export const absentCells: Readonly<Record<string, string>> = {
  '': 'empty',
  '-': 'dash',
  'N/A': 'n/a',
  '#DIV/0!': 'spreadsheet-error',
};

interface TableFormats {
  readonly others: NumberFormatName;
  readonly columns?: Readonly<Record<string, NumberFormatName>>;
  /** Cells printed unlike their column, by row number. */
  readonly exceptions?: Readonly<Record<number, Readonly<Record<string, NumberFormatName>>>>;
}

const quarterly: TableFormats = { others: 'en-US-percent' };

const printedFormats: Readonly<Record<string, TableFormats>> = {
  'tabel-1.1': { others: 'plain' },
  'tabel-2.1': { others: 'plain' },
  'tabel-3.2': {
    others: 'id-ID-percent',
    columns: { '2023 Target Renstra': 'plain', '2024 Target Renstra': 'plain' },
  },
  'tabel-3.4': quarterly,
  'tabel-3.5': quarterly,
  'tabel-3.6': quarterly,
  'tabel-3.7a': quarterly,
  'tabel-3.7b': quarterly,
  'tabel-3.8': quarterly,
  'tabel-3.9': quarterly,
  'tabel-3.10': quarterly,
  'tabel-3.11': quarterly,
  'tabel-3.12': {
    others: 'plain',
    columns: {
      'Anggaran Pagu': 'id-ID-rupiah',
      'Anggaran Realisasi': 'id-ID-rupiah',
      'Anggaran %': 'id-ID-percent',
    },
    exceptions: { 1: { 'Anggaran %': 'en-US-percent' }, 19: { 'Anggaran %': 'en-US-percent' } },
  },
  'tabel-3.26': { others: 'id-ID' },
  'lampiran-1': { others: 'plain' },
  'lampiran-pk': {
    others: 'plain',
    columns: {
      '%': 'en-US-percent',
      'Anggaran Pagu': 'en-US',
      'Anggaran Realisasi': 'en-US',
      'Anggaran %': 'en-US-percent',
    },
  },
  'lampiran-rencana-aksi': { others: 'plain' },
  'lampiran-renstra': { others: 'plain' },
  'lampiran-2': { others: 'plain' },
};

const unitWords: Readonly<Record<string, readonly string[]>> = {
  'tenant-inkubator': ['tenant'],
  kolaborasi: ['kolaborasi'],
  'peran-balai': ['Perusahaan', 'perusahaan'],
};
