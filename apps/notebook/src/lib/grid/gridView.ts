import type { Language, StoredColumn, Text, UnitName } from '@tolok/schema';
import type { ExactDecimal } from '@tolok/dataset';

/** A column as a grid shows it: as the database holds it, and how people write what is in it. */
export type GridColumn = Pick<StoredColumn, 'name' | 'type'> & {
  /** The words for it where it has others than its name. */
  readonly title: Text | null;
  /** The unit of all its numbers. */
  readonly unit: UnitName | null;
  /** The column in which each row names the unit of its number. */
  readonly unitFrom: string | null;
  /** A year is no count: it is written without marks between its digits. */
  readonly year: boolean;
  /** Texts that are shown to the letter, as they were printed. */
  readonly verbatim: boolean;
};

/** Which rows are looked at, in which order, from which one on. */
export interface GridView {
  /** The order of the table itself without it. */
  readonly sort: GridSort | null;
  /** All of them hold for every row that is shown. */
  readonly filters: readonly GridFilter[];
  /** Rows passed over. */
  readonly offset: number;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A condition on one column. What is absent satisfies `missing` and nothing else. */
export type GridFilter = { readonly column: string } & (
  | { readonly kind: 'contains' | 'is'; readonly text: string }
  | { readonly kind: 'equals' | 'atLeast' | 'atMost'; readonly number: ExactDecimal }
  | { readonly kind: 'yes' | 'no' | 'missing' | 'present' }
);

export type FilterKind = GridFilter['kind'];

export const wholeTable: GridView = Object.freeze({ sort: null, filters: [], offset: 0 });

/** Rows of one window: what stands in the page at most, whatever the table has. */
export const windowRows = 50;

/** What a column is called on screen. */
export const columnTitle = ({ name, title }: GridColumn, language: Language): string =>
  title?.[language] ?? name;

/** The conditions that can be put on a column. */
export function filterKinds({ type }: GridColumn): readonly FilterKind[] {
  if (type === 'boolean') return ['yes', 'no', 'missing', 'present'];
  const isNumber = type === 'double' || type === 'integer' || type === 'decimal';
  return isNumber
    ? ['equals', 'atLeast', 'atMost', 'missing', 'present']
    : ['contains', 'is', 'missing', 'present'];
}

/** The same view with its first row on top. */
export const fromTheTop = (view: GridView): GridView => ({ ...view, offset: 0 });

/** What a press on the head of a column makes of the order: up, down, and that of the table. */
export function turnedSort(sort: GridSort | null, column: string): GridSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** The beginning of the window that row `offset` lies in, inside a table of `rows` rows. */
export function windowAt(offset: number, rows: number): number {
  const last = Math.max(0, Math.ceil(rows / windowRows) - 1) * windowRows;
  return Math.min(Math.max(0, Math.floor(offset / windowRows) * windowRows), last);
}
