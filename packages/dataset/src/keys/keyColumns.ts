import { type Column } from '@tolok/schema';
import { type ReadTable } from '../csv/readTable.ts';
import { visible } from '../visible.ts';
import { cellText } from './cellText.ts';

/** Some columns of a table taken together as a key. */
export interface KeyColumns {
  readonly names: readonly string[];
  /** True when every cell of the key was readable in that row. */
  isRead(row: number): boolean;
  /** One text for the whole key, equal exactly when all cells are; null where any is absent. */
  text(row: number): string | null;
  /** The name of the first absent column of the key in that row; null when it is complete. */
  absent(row: number): string | null;
  /** For people: `kode_satker 999001, tahun 2022`. */
  shown(row: number): string;
}

/** The columns of those names as a key; names the table lacks are left out. */
export function keyColumns(read: ReadTable, names: readonly string[]): KeyColumns {
  const all = read.table.columns;
  const indexes = names.map((name) => all.findIndex((column) => column.name === name));
  const columns = indexes.flatMap((i): Column[] => (all[i] ? [all[i]] : []));
  return {
    names,
    isRead: (row) => indexes.every((i) => read.isRead(row, i)),
    text(row) {
      const texts = columns.map((column) => cellText(column, row));
      if (texts.includes(null)) return null;
      return texts.length === 1 ? (texts[0] ?? null) : JSON.stringify(texts);
    },
    absent: (row) => columns.find((column) => cellText(column, row) === null)?.name ?? null,
    shown: (row) =>
      columns.map((column) => `${column.name} ${visible(cellText(column, row) ?? '')}`).join(', '),
  };
}
