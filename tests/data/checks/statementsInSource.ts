import { type PrintedReport } from '../printedReport.ts';
import { type SourceText } from '../sourceText.ts';
import { statementPlace } from '../statement.ts';

/** The statements whose line of the source is another one than that they were taken from. */
export const statementLines = ({ statements }: PrintedReport, source: SourceText): string[] =>
  statements
    .filter(({ line, lineSha256 }) => source.sha256At(line) !== lineSha256)
    .map(statementPlace);

/** The statements whose printed words do not stand at their line. */
export const statementsAtLines = ({ statements }: PrintedReport, source: SourceText): string[] =>
  statements
    .filter(({ line, asPrinted }) => !source.textAt(line).includes(asPrinted))
    .map(statementPlace);

/**
 * The digits on the lines of statements that no statement holds, but for years, list numbers and what
 * stands in a name.
 */
export function digitsLeftOut({ cells, statements }: PrintedReport, source: SourceText): string[] {
  const inCells = new Set(cells.map(({ line }) => line));
  return [...Map.groupBy(statements, ({ line }) => line)].flatMap(([line, there]) => {
    if (inCells.has(line)) return [];
    const longestFirst = there
      .map(({ asPrinted }) => asPrinted)
      .sort((a, b) => b.length - a.length);
    const rest = longestFirst.reduce(
      (text, printed) => text.replaceAll(printed, ' '),
      source.textAt(line).replace(/^(?:- )?\d[.)] /, ''),
    );
    const digits = rest.match(/\S*\d\S*/g)?.filter((word) => !year.test(word)) ?? [];
    const known = inNames[line] ?? [];
    return digits.filter((word) => !known.includes(word)).map((word) => `${line}: ${word}`);
  });
}

const year = /^(?:(?:19|20)\d\d[-–,.]*)+$/;

// Articles and numbers of regulations, Making Indonesia 4.0, PP 39, Covid-19, a heading.
const inNames: Readonly<Record<number, readonly string[]>> = {
  24: ['53'],
  217: ['1', '90', '3)'],
  257: ['4.0.'],
  961: ['4.0,'],
  1187: ['PP39'],
  1207: ['PP39'],
  1270: ['39'],
  1388: ['3.1.2'],
  1744: ['-19'],
};
