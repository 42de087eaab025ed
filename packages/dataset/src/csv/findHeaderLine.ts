import { type LineScan } from '../bytes/scanLines.ts';
import { ProblemList } from '../problemList.ts';
import { sameHeader } from './checkHeader.ts';
import { readRecords } from './readRecords.ts';

/** The line of the first record that is exactly the declared header; 0 when there is none. */
export function findHeaderLine(
  bytes: Uint8Array,
  lines: LineScan,
  names: readonly string[],
): number {
  let found = 0;
  readRecords(bytes, lines, new ProblemList(''), (record) => {
    if (found === 0 && sameHeader(record.cells, names)) found = record.line;
  });
  return found;
}
