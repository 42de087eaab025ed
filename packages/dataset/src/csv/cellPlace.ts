import { type CsvRecord } from './readRecords.ts';

/**
 * Where a cell of a record begins: line and column, both from 1, the column in characters.
 * Cells are numbered from 0. Reads the record once more, so it is for problems only; a record of more
 * than a million bytes has no columns.
 */
export function cellPlace(
  bytes: Uint8Array,
  record: CsvRecord,
  index: number,
): { line: number; column?: number } {
  if (record.end - record.start > 1_000_000) return { line: record.line };
  const text = new TextDecoder().decode(bytes.subarray(record.start, record.end));
  let { line } = record;
  let column = 1;
  let cell = 0;
  let quoted = false;
  for (const character of text) {
    if (cell === index) break;
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) cell++;
    if (character === '\n') {
      line++;
      column = 1;
    } else column++;
  }
  return { line, column };
}
