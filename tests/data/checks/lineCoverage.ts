import { type PrintedReport } from '../printedReport.ts';
import { type SourceText } from '../sourceText.ts';

/** How many of the lines with a digit are accounted for, each counted once, and which are not. */
export interface LineCoverage {
  readonly numeric: number;
  readonly inCells: number;
  readonly inStatements: number;
  /** Those listed with the reason why they are neither. */
  readonly listed: number;
  /** The others. */
  readonly missing: readonly number[];
}

/** Counts the lines of the source that hold a digit: a cell, else a statement, else a reason. */
export function lineCoverage(
  { cells, statements, coverage }: PrintedReport,
  source: SourceText,
): LineCoverage {
  const cellLines = new Set(cells.map(({ line }) => line));
  const statementLines = new Set(statements.map(({ line }) => line));
  const numeric = Array.from({ length: source.lines }, (_, i) => i + 1).filter((line) =>
    /\d/.test(source.textAt(line)),
  );
  const groups = Map.groupBy(numeric, (line) => {
    if (cellLines.has(line)) return 'cells';
    if (statementLines.has(line)) return 'statements';
    return coverage.has(line) ? 'listed' : 'missing';
  });
  return {
    numeric: numeric.length,
    inCells: groups.get('cells')?.length ?? 0,
    inStatements: groups.get('statements')?.length ?? 0,
    listed: groups.get('listed')?.length ?? 0,
    missing: groups.get('missing') ?? [],
  };
}

/** The lines with digits that nothing accounts for, and the listed ones that need no reason. */
export function uncoveredLines(report: PrintedReport, source: SourceText): string[] {
  const { numeric, inCells, inStatements, missing } = lineCoverage(report, source);
  const needed = numeric - inCells - inStatements - missing.length;
  const surplus = report.coverage.size - needed;
  return [
    ...missing.map((line) => `line ${line} is neither cell nor statement and has no reason`),
    ...(surplus === 0 ? [] : [`${surplus} listed lines are cells, statements or without a digit`]),
  ];
}
