import type { GridColumn } from '#lib/grid/gridView.ts';
import type { GridPlace } from '#lib/grid/walk.ts';
import type { GridState } from '#lib/state/gridState.svelte.ts';

/** What the head and the body of a grid are given. */
export interface GridPart {
  readonly grid: GridState;
  /** The columns on screen. */
  readonly columns: readonly GridColumn[];
  /** The cell that takes the Tab key. */
  readonly place: GridPlace;
  readonly onstand: (place: GridPlace) => void;
}

/** Of all the cells of a grid the Tab key comes to one. */
export const tabindexAt = (place: GridPlace, row: number, column: number): 0 | -1 =>
  row === place.row && column === place.column ? 0 : -1;
