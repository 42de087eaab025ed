import { type Problem, type ProblemCode } from '@tolok/schema';

/** What a file is when it is not UTF-8 CSV. */
export interface ForeignKind {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** Recognises by their first bytes the files that get named `.csv` by mistake; null for any other. */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  const magic = magics.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (magic) return magic[1];
  const head = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  const text = openings.find(([start]) => start.test(head));
  if (text) return text[1];
  return isWide(bytes) ? utf16 : null;
}

const notCsv = (kind: string): ForeignKind => ({ code: 'dataset.not-csv', values: { kind } });
const utf16: ForeignKind = { code: 'dataset.utf16', values: {} };
const byteOrderMark: ForeignKind = { code: 'dataset.byte-order-mark', values: {} };
const pointer: ForeignKind = { code: 'dataset.large-file-pointer', values: {} };

const magics: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0xef, 0xbb, 0xbf], byteOrderMark],
  [[0xff, 0xfe], utf16],
  [[0xfe, 0xff], utf16],
  [[0x1f, 0x8b], notCsv('gzip')],
  [[0x50, 0x4b, 0x03, 0x04], notCsv('xlsx/zip')],
  [[0xd0, 0xcf, 0x11, 0xe0], notCsv('xls')],
  [[0x25, 0x50, 0x44, 0x46], notCsv('PDF')],
  [[0x50, 0x41, 0x52, 0x31], notCsv('Parquet')],
  [[0x89, 0x50, 0x4e, 0x47], notCsv('PNG')],
];

const openings: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, pointer],
  [/^<(?:!doctype html|html|head|body)/i, notCsv('HTML')],
  [/^<\?xml/i, notCsv('XML')],
  [/^(?:\{\s*["}]|\[\s*[[{"\]])/, notCsv('JSON')],
];

// Latin text in UTF-16 without a mark has a zero in every second byte.
function isWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  if (head.length < 8) return false;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > head.length * 0.4 && zeros < head.length * 0.6;
}
