import { type Parsed, problem } from '../problem.ts';
import { textPlace } from './textPlace.ts';

/**
 * The text of bytes that must be UTF-8 without a byte order mark.
 *
 * Problems: `json.byte-order-mark`, `json.utf16`, `json.utf8-invalid` with the place of the first
 * bad byte. It never guesses an encoding.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): Parsed<string> {
  const refuse = (code: 'json.byte-order-mark' | 'json.utf16') => ({
    problems: [problem(code, {}, { file, line: 1, column: 1 })],
  });
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return refuse('json.byte-order-mark');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return refuse('json.utf16');
  // The first character of a document is ASCII: a zero byte beside it means two-byte units.
  if (bytes.length > 1 && (a === 0) !== (b === 0)) return refuse('json.utf16');
  const text = decode(bytes);
  if (text !== null) return { value: text, problems: [] };
  const good = goodPrefix(bytes);
  const before = decode(bytes.subarray(0, good)) ?? '';
  const byte = `0x${(bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const place = { file, ...textPlace(before, before.length) };
  return { problems: [problem('json.utf8-invalid', { byte }, place)] };
}

/** The text, or null when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many bytes from the start are whole characters, by halving. */
function goodPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  while (good > 0 && decode(bytes.subarray(0, good)) === null) good--;
  return good;
}

/** Whether more bytes could make this UTF-8. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
