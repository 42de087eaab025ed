import { type Table, problemTexts } from '@tolok/schema';
import { checkBytes } from '../bytes/checkBytes.ts';
import { scanLines } from '../bytes/scanLines.ts';
import { type CellFault, type ColumnReader } from '../columns/columnReader.ts';
import { cellCheck } from '../columns/constraints.ts';
import { columnReaders } from '../columns/index.ts';
import { roomFor } from '../columns/roomFor.ts';
import { type CsvSpec, type FieldSpec } from '../descriptor/spec.ts';
import { type ProblemList } from '../problemList.ts';
import { cellPlace } from './cellPlace.ts';
import { type ColumnPositions, checkHeader, sameHeader } from './checkHeader.ts';
import { findHeaderLine } from './findHeaderLine.ts';
import { type CsvRecord, readRecords } from './readRecords.ts';

/** A CSV file as typed columns, with the places that checks over rows need. */
export interface ReadTable {
  readonly table: Table;
  /** The 1-based line on which each row begins. */
  readonly lines: Uint32Array;
  /** False where the cell could not be read: what is absent there is not known to be absent. */
  isRead(row: number, column: number): boolean;
  /** Errors of single cells, which are absent; the rows they stand in are there. */
  readonly faults: number;
  /** Rows of data in the file, readable or not; null where a broken quote hides the rest. */
  readonly records: number | null;
}

/** The longest cell that is read, in characters. */
const longestCell = 100_000;

/**
 * Reads the bytes of a CSV file as the columns its schema declares; every problem of the file, its
 * header and its cells in one pass. Null when there are no columns to speak of.
 */
export function readTable(
  bytes: Uint8Array,
  { schema, dialect }: Pick<CsvSpec, 'schema' | 'dialect'>,
  problems: ProblemList,
): ReadTable | null {
  const scan = scanLines(bytes);
  const declared = dialect.lineTerminator;
  if (!checkBytes(bytes, scan, declared, problems)) return null;
  const names = schema.fields.map((field) => field.name);
  const columns = schema.fields.map((field) => columnOf(field));
  const missing = new Set(schema.missingValues ?? ['']);
  const unread = new Set<number>();
  let header: readonly string[] | null = null;
  let positions: ColumnPositions | null = null;
  let lines = new Uint32Array();
  let rows = 0;
  let records = -1;
  let faults = 0;

  const readHeader = (cells: readonly string[]) => {
    header = cells;
    const line = sameHeader(cells, names) ? 1 : findHeaderLine(bytes, scan, names);
    if (line > 1) problems.add('dataset.header-not-first', { header: line }, { line: 1 });
    else positions = checkHeader(cells, names, problems);
  };

  const readCell = (record: CsvRecord, column: CellColumn, index: number, at: number) => {
    const text = record.cells[at] ?? '';
    const fault = missing.has(text) ? skipCell(column, rows) : readOne(column, text, rows);
    if (at === -1 || (fault && isError(fault))) unread.add(rows * columns.length + index);
    if (!fault || at === -1) return;
    if (isError(fault)) faults++;
    const place = problems.full ? { line: record.line } : cellPlace(bytes, record, at);
    problems.add(fault.code, fault.values, place);
  };

  const complete = readRecords(bytes, scan, problems, (record) => {
    records++;
    if (header === null) return readHeader(record.cells);
    if (positions === null || !checkShape(record, header, names, problems)) return;
    columns.forEach((column, i) => readCell(record, column, i, positions?.[i] ?? -1));
    lines = roomFor(lines, rows);
    lines[rows++] = record.line;
  });
  if (positions === null) return null;
  return {
    table: { rows, columns: columns.map((column) => column.reader.finish(rows)) },
    lines: lines.slice(0, rows),
    isRead: (row, column) => !unread.has(row * columns.length + column),
    faults,
    records: complete ? records : null,
  };
}

interface CellColumn {
  readonly name: string;
  readonly required: boolean;
  readonly reader: ColumnReader;
  readonly check: ((text: string) => CellFault | null) | null;
}

const columnOf = (field: FieldSpec): CellColumn => ({
  name: field.name,
  required: field.constraints?.required ?? false,
  reader: columnReaders[field.type](field),
  check: cellCheck(field),
});

function skipCell(column: CellColumn, row: number): CellFault | null {
  column.reader.skip(row);
  return column.required ? { code: 'dataset.required', values: { field: column.name } } : null;
}

function readOne(column: CellColumn, text: string, row: number): CellFault | null {
  if (text.length > longestCell) {
    column.reader.skip(row);
    const values = { field: column.name, length: text.length, limit: longestCell };
    return { code: 'dataset.cell-too-long', values };
  }
  const fault = column.reader.read(text, row);
  if (fault && isError(fault)) return fault;
  return column.check?.(text) ?? fault;
}

const isError = ({ code }: CellFault): boolean => problemTexts[code].severity === 'error';

function checkShape(
  { cells, line, start, end }: CsvRecord,
  header: readonly string[],
  names: readonly string[],
  problems: ProblemList,
): boolean {
  const values = { found: cells.length, expected: header.length };
  // A quoted empty text in a table of one column is a row; the line end alone takes two bytes at most.
  const bare = cells.length > 1 || end - start <= 2 || cells[0] !== '';
  if (bare && cells.every((cell) => cell.trim() === '')) {
    problems.add('dataset.row-blank', {}, { line });
  } else if (sameHeader(cells, names)) problems.add('dataset.header-repeated', {}, { line });
  else if (cells.length < header.length) problems.add('dataset.row-short', values, { line });
  else if (cells.length > header.length) problems.add('dataset.row-long', values, { line });
  else return true;
  return false;
}
