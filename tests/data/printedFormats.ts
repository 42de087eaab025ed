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

const pages: TableFormats = { others: 'plain' };

const percentsTo2021 = {
  '2018': 'en-US-percent',
  '2019': 'en-US-percent',
  '2020': 'en-US-percent',
  '2021': 'en-US-percent',
} as const;

const printedFormats: Readonly<Record<string, TableFormats>> = {
  'daftar-isi': pages,
  'daftar-gambar': pages,
  'daftar-tabel': pages,
  'tabel-1.1': { others: 'plain' },
  'tabel-1.2': { others: 'id-ID' },
  'tabel-2.1': { others: 'plain' },
  'tabel-2.2': { others: 'id-ID-percent', columns: { Target: 'plain' } },
  'tabel-3.2': {
    others: 'id-ID-percent',
    columns: { '2023 Target Renstra': 'plain', '2024 Target Renstra': 'plain' },
  },
  'tabel-3.3': { others: 'plain' },
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
  'tabel-3.13': { others: 'plain', columns: { Anggaran: 'id-ID', Realisasi: 'id-ID' } },
  'tabel-3.14': { others: 'id-ID-percent', exceptions: { 9: { '2023 Target Renstra': 'plain' } } },
  'tabel-3.15a': { others: 'id-ID' },
  'tabel-3.15b': { others: 'id-ID' },
  'tabel-3.16': {
    others: 'plain',
    columns: {
      'Anggaran Pagu': 'en-US-rupiah',
      'Anggaran Realisasi': 'en-US-rupiah',
      'Anggaran %': 'en-US-percent',
    },
  },
  'tabel-3.17': {
    others: 'id-ID-percent',
    columns: { Anggaran: 'id-ID', Realisasi: 'id-ID' },
    exceptions: { 5: { Anggaran: 'en-US', Realisasi: 'en-US' } },
  },
  'tabel-3.18': { others: 'en-US' },
  'tabel-3.19': { others: 'id-ID' },
  'tabel-3.20': {
    others: 'id-ID',
    exceptions: { 3: { '2022': 'id-ID-percent' }, 6: { '2022': 'en-US-percent' } },
  },
  'tabel-3.21': {
    others: 'id-ID',
    exceptions: {
      1: { '2018': 'en-US', '2019': 'en-US', '2020': 'en-US' },
      2: { '2020': 'en-US' },
      3: { ...percentsTo2021, '2022': 'id-ID-percent' },
      6: { ...percentsTo2021, '2022': 'en-US-percent' },
    },
  },
  'tabel-3.22': { others: 'id-ID' },
  'tabel-3.23': { others: 'plain' },
  'tabel-3.24': { others: 'plain' },
  'tabel-3.25': { others: 'id-ID-percent' },
  'tabel-3.26': { others: 'id-ID' },
  'tabel-3.27': {
    others: 'id-ID-percent',
    exceptions: { 4: { 'Capaian Rata-Rata': 'en-US-percent' } },
  },
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
