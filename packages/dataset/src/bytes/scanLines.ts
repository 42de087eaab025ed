/** What one pass over the bytes of a CSV file finds; lines count from 1, 0 means nowhere. */
export interface LineScan {
  /** Line feeds in the whole file, inside quotes too: at least as many as records less one. */
  readonly lineFeeds: number;
  /** How records end; null when the file has no line end at all. */
  readonly ending: '\n' | '\r\n' | '\r' | null;
  /** The first line that ends otherwise than the first one. */
  readonly mixedLine: number;
  readonly nulLine: number;
  readonly conflictLine: number;
  readonly endsWithNewline: boolean;
}

/** Counts and compares line ends outside quotes, and looks for NUL bytes and merge conflicts. */
export function scanLines(bytes: Uint8Array): LineScan {
  const seen = { ending: null as LineScan['ending'], mixedLine: 0, nulLine: 0, conflictLine: 0 };
  let line = 1;
  let quoted = false;
  const end = (ending: '\n' | '\r\n' | '\r') => {
    if (quoted) return;
    seen.ending ??= ending;
    if (ending !== seen.ending && seen.mixedLine === 0) seen.mixedLine = line;
  };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > greatest) continue;
    if (byte === quote) quoted = !quoted;
    else if (byte === lineFeed) {
      end(bytes[i - 1] === carriageReturn ? '\r\n' : '\n');
      line++;
    } else if (byte === carriageReturn && bytes[i + 1] !== lineFeed) end('\r');
    else if (byte === 0) seen.nulLine ||= line;
    else if (byte === less && isConflict(bytes, i)) seen.conflictLine ||= line;
  }
  const last = bytes[bytes.length - 1];
  const endsWithNewline = last === lineFeed || last === carriageReturn;
  return { ...seen, lineFeeds: line - 1, endsWithNewline };
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const less = 60;
const greatest = less;

function isConflict(bytes: Uint8Array, at: number): boolean {
  if (at > 0 && bytes[at - 1] !== lineFeed) return false;
  for (let i = at; i < at + 7; i++) if (bytes[i] !== less) return false;
  return bytes[at + 7] === 32;
}
