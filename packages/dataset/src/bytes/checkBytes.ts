import { type ProblemList } from '../problemList.ts';
import { foreignKind } from './foreignKind.ts';
import { type LineScan } from './scanLines.ts';

/**
 * Tells what stands in the way of reading the bytes as CSV at all. False when reading would be
 * pointless; a missing last newline is told and does not matter.
 */
export function checkBytes(
  bytes: Uint8Array,
  lines: LineScan,
  declaredEnding: string | undefined,
  problems: ProblemList,
): boolean {
  if (bytes.length === 0) problems.add('dataset.file-empty');
  const kind = foreignKind(bytes);
  if (kind) problems.add(kind.code, kind.values);
  if (kind && kind.code !== 'dataset.byte-order-mark') return false;

  if (lines.nulLine) problems.add('dataset.nul', {}, { line: lines.nulLine });
  if (lines.conflictLine)
    problems.add('dataset.conflict-markers', {}, { line: lines.conflictLine });
  const invalid = findInvalidUtf8(bytes);
  if (invalid) {
    const { line, column, lines: count } = invalid;
    problems.add('dataset.utf8-invalid', { lines: count }, { line, column });
  }
  if (lines.mixedLine) problems.add('dataset.line-endings-mixed', {}, { line: lines.mixedLine });
  else if (lines.ending === '\r') problems.add('dataset.line-endings-old');
  else if (declaredEnding && lines.ending && lines.ending !== declaredEnding) {
    problems.add('dataset.line-endings-declared');
  }
  if (!problems.broken && !lines.endsWithNewline) {
    problems.add('dataset.final-newline', {}, { line: lines.lineFeeds + 1 });
  }
  return !problems.broken;
}

function findInvalidUtf8(
  bytes: Uint8Array,
): { line: number; column: number; lines: number } | null {
  if (isUtf8(bytes)) return null;
  let first: { line: number; column: number } | null = null;
  let lines = 0;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const one = bytes.subarray(start, end);
    if (!isUtf8(one)) {
      lines++;
      first ??= { line, column: new TextDecoder().decode(one).indexOf('\ufffd') + 1 };
    }
    start = end;
  }
  return { line: 1, column: 1, ...first, lines };
}

// The decoder has no other way to say no than to throw.
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += piece) {
      decoder.decode(bytes.subarray(start, start + piece), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const piece = 1 << 20;
