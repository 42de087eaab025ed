import type { Text } from '@tolok/schema';
import type { GridColumn } from '#lib/grid/gridView.ts';
import type { GridStart } from '#lib/state/gridState.svelte.ts';

/** A table of a data package as its page shows it. */
export interface DataPage {
  readonly package: ShownPackage;
  readonly table: ShownTable;
  /** All tables of the package, in its order. */
  readonly tables: readonly ListedTable[];
  readonly columns: readonly GridColumn[];
  /** The columns shown first; empty for all. */
  readonly main: readonly string[];
  readonly start: GridStart;
}

/** The packages that ship. */
export interface DataIndex {
  readonly packages: readonly ListedPackage[];
}

export interface ListedPackage {
  readonly name: string;
  readonly title: Text;
  readonly version: string | null;
  /** Where the data come from, in the words of the package. */
  readonly sources: readonly string[];
  readonly sample: boolean;
  readonly tables: readonly ListedTable[];
}

export interface ShownPackage extends Omit<ListedPackage, 'tables'> {
  readonly licenses: readonly string[];
  readonly hash: string;
}

export interface ListedTable {
  readonly name: string;
  readonly title: Text;
  readonly rows: number;
  readonly hash: string;
  /** The table as printed, and the lines of the document it stands on. */
  readonly printed: string | null;
  readonly lines: readonly [number, number] | null;
}

export interface ShownTable extends ListedTable {
  /** `cells`: a row for each printed figure, with its place. */
  readonly kind: 'rows' | 'cells';
  readonly note: Text | null;
}
