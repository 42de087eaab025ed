import type { Cell } from '../document/notebook.ts';
import { kindOf } from './index.ts';

/** The line of a part of a body, 1-based within it; 0, which is the fence, where none is named. */
export const lineOf = (cell: Cell, pointer: string): number =>
  pointer === '' ? 0 : (kindOf(cell).lineOf?.(cell.body, pointer) ?? 0);
