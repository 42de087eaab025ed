import { sha256Hex } from '@tolok/schema';
import { readRecords } from '../csv/readRecords.ts';
import { ProblemList } from '../problemList.ts';
import { scanLines } from './scanLines.ts';

/** What a descriptor states about a CSV file. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
  /** Rows of data, without the header; null where the file is not readable as CSV. */
  readonly rows: number | null;
}

/** Size, hash and row count of a CSV file, as they belong into its descriptor. */
export function describeBytes(bytes: Uint8Array): FileFacts {
  let records = 0;
  const complete = readRecords(bytes, scanLines(bytes), new ProblemList(''), () => {
    records++;
  });
  const rows = complete && records > 0 ? records - 1 : null;
  return { bytes: bytes.length, hash: hashBytes(bytes), rows };
}

/** `sha256:…` of bytes. */
export const hashBytes = (bytes: Uint8Array): string => `sha256:${sha256Hex(bytes)}`;
