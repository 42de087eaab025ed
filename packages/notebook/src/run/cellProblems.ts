import { type Parsed, type Problem, ConnectionError, problem } from '@tolok/schema';
import { lineOf } from '../cells/lineOf.ts';
import type { Cell } from '../document/notebook.ts';
import { linesBefore } from '../sql/composeQuery.ts';

/** A problem of a running cell at its place in the file; one that has a file of its own keeps it. */
export function placeProblem(file: string, cell: Cell, told: Problem): Problem {
  if (told.file !== '') return told;
  const within = told.line ?? lineOf(cell, told.pointer);
  const column = told.column ?? 1;
  return { ...told, file, line: cell.line + within, column };
}

/** What a cell threw, as a problem: the database's own words, or a fault of ours. */
export function failureOf(cause: unknown): Parsed<never> {
  if (!(cause instanceof ConnectionError)) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { problems: [problem('notebook.cell-broke', { reason })] };
  }
  const [detail = ''] = cause.message.split('\n');
  const told = problem(`database.${cause.kind}`, { detail });
  const [, line] = /^LINE (\d+):/m.exec(cause.message) ?? [];
  return { problems: [line ? { ...told, line: Math.max(1, Number(line) - linesBefore) } : told] };
}
