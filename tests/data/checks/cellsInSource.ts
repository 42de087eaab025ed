import { type PrintedCell, cellPlace } from '../printedCell.ts';
import { absentCells } from '../printedFormats.ts';
import { type PrintedReport } from '../printedReport.ts';
import { type SourceText } from '../sourceText.ts';

/** The cells whose line of the source is another one than that they were taken from. */
export const cellLines = ({ cells }: PrintedReport, source: SourceText): string[] =>
  cells.filter(({ line, lineSha256 }) => source.sha256At(line) !== lineSha256).map(cellPlace);

/** The cells whose printed text does not stand at their line. */
export const cellsAtLines = ({ cells }: PrintedReport, source: SourceText): string[] =>
  [...Map.groupBy(cells, ({ line }) => line)].flatMap(([line, there]) => {
    const left = source.cellsAt(line);
    const missing = there.filter((one) => {
      if (isPartOfText(one)) return !source.textAt(line).includes(one.asPrinted);
      const at = left.indexOf(one.asPrinted);
      if (at >= 0 && one.role !== 'membership') left.splice(at, 1);
      return at < 0;
    });
    return missing.filter((one) => !isLost(one, missing)).map(cellPlace);
  });

/** The figures on the lines of cells that no cell holds. */
export const figuresLeftOut = ({ cells }: PrintedReport, source: SourceText): string[] =>
  [...Map.groupBy(cells, ({ line }) => line)].flatMap(([line, there]) => {
    if (there.some((one) => inText.has(one.role))) return [];
    const parts = source.cellsAt(line);
    // From the right, where the figures stand: a number before a name counts rows.
    for (const { asPrinted } of there) {
      const at = parts.lastIndexOf(asPrinted);
      if (at >= 0) parts[at] = '';
    }
    const named = new Set(there.map(({ row }) => row));
    return parts
      .filter((text, at) => isFigure(text) && !isNumbering(text, at) && !named.has(text))
      .map((text) => `${line}: ${text}`);
  });

/** The cells whose row or name does not stand at their line, or on the lines they are joined from. */
export const rowNames = ({ cells }: PrintedReport, source: SourceText): string[] =>
  cells.filter((one) => !rowStands(one, source)).map(cellPlace);

// Roles that stand inside a sentence, a caption or a name.
const inText: ReadonlySet<string> = new Set(['caption', 'date', 'number', 'threshold']);

const isPartOfText = ({ role, resource }: PrintedCell): boolean =>
  inText.has(role) || resource === 'revisi-171';

// Every row of Tabel 3.17 has one cell less than its header, and only a blank can be lost.
const isLost = ({ resource, asPrinted }: PrintedCell, missing: readonly PrintedCell[]): boolean =>
  resource === 'tabel-3.17' && asPrinted === '' && missing.length === 1;

const isFigure = (text: string): boolean =>
  text in absentCells ? text !== '' : /^(?:Rp ?)?-?\d[\d.,]*%?(?: \w+)?$|^[A-F][+-]?$/.test(text);

// Numbers of rows and of indicators, codes of work units and of the budget, the activity code 6042.
const isNumbering = (text: string, at: number): boolean =>
  (at < 3 && /^\d{1,2}$/.test(text)) ||
  (at === 0 && /^(?:\d{3,4}|[A-I])$/.test(text)) ||
  (at === 1 && /^\d{6}$/.test(text)) ||
  text === '6042';

function rowStands({ row, name, level, line, endLine }: PrintedCell, source: SourceText): boolean {
  const here = source.textAt(line);
  if (name !== null && !standsAtOrAbove(name, line, source)) return false;
  if (level !== null) return row.endsWith(source.cellsAt(line)[0] ?? '');
  return here.includes(row) || (endLine !== null && isJoined(row, line, endLine, source));
}

// The name of an objective stands once, on the first line of its indicators.
const standsAtOrAbove = (name: string, line: number, source: SourceText): boolean =>
  Array.from({ length: mostIndicators }, (_, i) => source.textAt(line - i)).some((text) =>
    text.includes(name),
  );

const mostIndicators = 4;

// Either the lines follow each other, or the name is cut in two with other lines between.
function isJoined(row: string, line: number, endLine: number, source: SourceText): boolean {
  const lines = Array.from({ length: endLine - line + 1 }, (_, i) => source.textAt(line + i));
  if (lines.filter(Boolean).join(' ').includes(row)) return true;
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const cuts = [...row.matchAll(/ /g)].map(({ index }) => index);
  return (
    last.includes(row) ||
    cuts.some((at) => first.includes(row.slice(0, at)) && last.includes(row.slice(at + 1)))
  );
}
