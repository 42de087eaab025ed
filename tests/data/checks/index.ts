import { type PrintedReport } from '../printedReport.ts';
import { type SourceText } from '../sourceText.ts';
import { cellLines, cellsAtLines, figuresLeftOut, rowNames } from './cellsInSource.ts';
import { uncoveredLines } from './lineCoverage.ts';
import { rereadCells } from './rereadCells.ts';
import { rereadStatements } from './rereadStatements.ts';
import { digitsLeftOut, statementLines, statementsAtLines } from './statementsInSource.ts';

/** What must hold of the transcribed report by itself; each gives its findings, none when it holds. */
export const reportChecks: Readonly<Record<string, (report: PrintedReport) => string[]>> = {
  'every cell re-reads from its printed text': rereadCells,
  'every statement re-reads from its printed words': rereadStatements,
};

/** What must hold of the transcribed report against its source text. */
export const sourceChecks: Readonly<
  Record<string, (report: PrintedReport, source: SourceText) => string[]>
> = {
  'every cell was taken from the line it names': cellLines,
  'every printed cell stands at its line': cellsAtLines,
  'no figure on the lines of cells was left out': figuresLeftOut,
  'the name of every row stands at its line': rowNames,
  'every statement was taken from the line it names': statementLines,
  'every statement stands at its line': statementsAtLines,
  'no digit on the lines of statements was left out': digitsLeftOut,
  'every line with a digit is a cell, a statement or listed with a reason': uncoveredLines,
};
