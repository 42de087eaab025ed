import type { Problem } from '@tolok/schema';
import { lineOf } from '../cells/lineOf.ts';
import type { Cell } from '../document/notebook.ts';

/** A problem of a running cell at its place in the file; one that has a file of its own keeps it. */
export function placeProblem(file: string, cell: Cell, told: Problem): Problem {
  if (told.file !== '') return told;
  const within = told.line ?? lineOf(cell, told.pointer);
  const column = told.column ?? 1;
  return { ...told, file, line: cell.line + within, column };
}
