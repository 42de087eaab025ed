import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The lines of the source report as bytes, the first at index 0; null where it is not at hand. It
 * lies outside the repository: TOLOK_SOURCE says where, else beside it.
 */
export function sourceLines(): readonly Buffer[] | null {
  const root = path.resolve(import.meta.dirname, '../..');
  const usual = '../shared/source/lakin-bspji-ambon-2022.txt';
  const file = path.resolve(root, process.env.TOLOK_SOURCE ?? usual);
  return existsSync(file) ? splitLines(readFileSync(file)) : null;
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}
