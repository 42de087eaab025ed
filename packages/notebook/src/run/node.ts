import type { Problem } from '@tolok/schema';
import { kindOf } from '../cells/index.ts';
import type { Cell } from '../document/notebook.ts';
import type { Kept } from './sharedData.ts';
import type { CellState } from './state.ts';

/** A cell of an open notebook, how it stands, and the run that counts. */
export interface Node {
  cell: Cell;
  state: CellState;
  /** What is wrong with its form; such a cell does not run. */
  faults: readonly Problem[];
  /** The run that counts; an older one is told to end, and what it gives is thrown away. */
  running: AbortController | null;
  /** Cancelled: it waits until it is asked for again. */
  held: boolean;
  kept: Kept;
}

export const newNode = (cell: Cell, faults: readonly Problem[]): Node => ({
  ...{ cell, faults, running: null, held: false, kept: { names: [], released: false } },
  state: {
    ...{ id: cell.id, type: cell.type, value: null, problems: faults, cause: null },
    state: faults.length > 0 ? 'error' : 'stale',
  },
});

/** Whether two cells say the same, wherever they stand. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (a.type !== b.type || a.from.join() !== b.from.join()) return false;
  const kind = kindOf(a);
  return a.body === b.body || kind.print(a.spec) === kind.print(b.spec);
}
