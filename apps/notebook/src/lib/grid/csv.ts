import type { Column, Table } from '@tolok/schema';
import { printDecimal } from '@tolok/dataset';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { exactCell } from './cellText.ts';

/** The names of columns as the first line of a CSV file. */
export const csvHead = (names: readonly string[]): string => stringify([[...names]]);

/**
 * Rows as lines of CSV (RFC 4180, UTF-8, LF), for machines: every digit, a point before decimals,
 * `true` and `false`, nothing where nothing is.
 */
export const csvLines = ({ rows, columns }: Table): string =>
  stringify(Array.from({ length: rows }, (_, row) => columns.map((one) => plainText(one, row))));

/** Rows of texts, a tab between, as spreadsheets take them from the clipboard. */
export const tabbedLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: '\t' },
  );

function plainText(shown: Column, row: number): string {
  const value = exactCell(shown, row);
  if (value === null) return '';
  return typeof value === 'object' ? printDecimal(value) : String(value);
}
