import { type ProblemCode } from '@tolok/schema';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type LineScan } from '../bytes/scanLines.ts';
import { type ProblemList } from '../problemList.ts';

/** One record of a CSV file: its cells and where it stands. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The 1-based line on which it begins; it may run over several. */
  readonly line: number;
  /** Its bytes, line end included, are those from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a CSV file with commas and double quotes into records, ragged and blank ones included, and
 * gives them one by one. Nothing is trimmed, skipped or guessed.
 *
 * Problems: `dataset.quote-…`, after which nothing is given any more, since from there on nobody
 * knows where a cell ends, and `dataset.too-many` where reading on is hopeless; both give false.
 */
export function readRecords(
  bytes: Uint8Array,
  lines: LineScan,
  problems: ProblemList,
  take: (record: CsvRecord) => void,
): boolean {
  let start = 0;
  let line = 1;
  const next = (cells: string[], end: number) => {
    take({ cells, line, start, end });
    line += countLineFeeds(bytes, start, end);
    start = end;
  };
  try {
    parse(bytes, {
      record_delimiter: [lines.ending ?? '\n'],
      relax_column_count: true,
      on_record: (cells: string[], info) => {
        next(cells, Math.min(info.bytes, bytes.length));
        // The parser knows no other way to be stopped, and it is slow over rows of unequal length.
        if (problems.hopeless) throw enough;
        return null;
      },
    });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    problems.add(code, {}, { line });
    return false;
  }
}

const enough = new Error('enough');

function codeOf(error: unknown): ProblemCode | undefined {
  if (error === enough) return 'dataset.too-many';
  return error instanceof CsvError ? quoteProblems[error.code] : undefined;
}

const quoteProblems: Readonly<Record<string, ProblemCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'dataset.quote-open',
  INVALID_OPENING_QUOTE: 'dataset.quote-stray',
  CSV_INVALID_CLOSING_QUOTE: 'dataset.quote-after',
};

function countLineFeeds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i] === 10) count++;
  return count;
}
