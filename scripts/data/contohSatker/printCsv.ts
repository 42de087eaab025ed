import type { MadeTable } from './madeTable.ts';

/** A table as CSV: a header, commas, line feeds, quotes only where a cell needs them. */
export const printCsv = ({ fields, rows }: MadeTable): string =>
  [fields.map(({ name }) => name), ...rows]
    .map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\n`)
    .join('');

const quoted = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
